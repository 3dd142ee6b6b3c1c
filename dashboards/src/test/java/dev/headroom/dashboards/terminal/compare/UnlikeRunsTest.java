package dev.headroom.dashboards.terminal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.dashboards.terminal.TerminalStyle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnlikeRunsTest {
  private static final String NOTE =
      "these are runs of different systems or mixes; their figures need not compare\n\n";

  private static String note(UnlikeRuns.Load before, UnlikeRuns.Load after) {
    return UnlikeRuns.note(before, after, TerminalStyle.plain());
  }

  private static UnlikeRuns.Load load(String target, String... requests) {
    return new UnlikeRuns.Load(target, Set.of(requests));
  }

  @Test
  void runs_of_one_system_and_mix_need_no_word() {
    assertThat(note(load("a", "GET /", "POST /"), load("a", "POST /", "GET /"))).isEmpty();
  }

  @Test
  void another_system_or_another_mix_is_told() {
    assertThat(note(load("a", "GET /"), load("b", "GET /"))).isEqualTo(NOTE);
    assertThat(note(load("a", "GET /"), load("a", "GET /", "POST /"))).isEqualTo(NOTE);
  }

  @Test
  void a_run_that_sent_nothing_has_no_other_mix() {
    assertThat(note(load("a"), load("a", "GET /"))).isEmpty();
  }
}
