package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Captured;
import dev.headroom.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCommandTest {
  private final Captured headroom = new Captured();

  private int shape(String... arguments) {
    return headroom.run("shape", arguments);
  }

  @Test
  void a_schedule_is_drawn_with_its_parts_and_the_number_of_its_requests() {
    assertThat(shape("hold 100/s 20s; spike x5 10s; return 30s")).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out())
        .contains("500/s", "250/s", "1m")
        .containsSubsequence("hold-100", "at 0s", "for 20s", "100/s on average")
        .containsSubsequence("spike-x5", "at 20s", "for 10s", "500/s on average")
        .contains("10000 requests in 1m");
  }

  @Test
  void shares_of_what_is_not_known_are_drawn_in_per_cent() {
    assertThat(shape("spike")).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out()).contains("150%", "hold-50%").doesNotContain("/s");
  }

  @Test
  void shares_of_a_throughput_that_is_given_are_rates() {
    assertThat(shape("hold 50% 20s", "--x-max", "400")).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out()).contains("4000 requests in 20s");
  }

  @Test
  void a_mistake_has_a_mark_below_it() {
    assertThat(shape("hold 400/x 60s")).isEqualTo(ExitCode.USAGE);

    assertThat(headroom.err().lines())
        .contains(
            "hold 400/x 60s",
            "     ^ a rate is like 400/s," + " 80% (of the highest throughput) or goal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hold 100/s|missing: a time",
        "hold 100/s 5s; hold 50% 5s|say it with --x-max",
        "probe|nothing to draw",
        "spike x5 10s|relative to a rate before it",
      })
  void what_cannot_be_drawn_is_said(String words, String why) {
    assertThat(shape(words)).isEqualTo(ExitCode.USAGE);

    assertThat(headroom.err()).contains(why);
  }
}
