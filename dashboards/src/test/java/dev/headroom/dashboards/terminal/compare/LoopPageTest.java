package dev.headroom.dashboards.terminal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.SampleDiagnosis;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.run.Goal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoopPageTest {
  private static final Goal GOAL = new Goal(1_000, Optional.of(0.2));
  private static final Diagnosis DIAGNOSIS = new SampleDiagnosis().build();
  private static final PromisedGain GAIN =
      new PromisedGain(
          Interval.exactly(400),
          new Interval(700, 800, 900),
          Interval.exactly(780),
          Optional.of(Interval.exactly(1.9)));

  private static String page(String did, int width) {
    return LoopPage.render(
        GOAL,
        List.of(
            new LoopRound(Optional.empty(), Optional.empty(), false, DIAGNOSIS),
            new LoopRound(Optional.of(did), Optional.of(GAIN), false, DIAGNOSIS),
            new LoopRound(Optional.of("another"), Optional.empty(), true, DIAGNOSIS)),
        "reached",
        new TerminalStyle(width, false, true));
  }

  @Test
  void every_round_says_what_was_done_promised_and_measured_and_what_binds() {
    assertThat(page("vertical-scale box-1 ×2", 100))
        .contains(
            "the loop to 1,000 req/s with p99 < 200 ms: reached",
            "1    as it was",
            "2    vertical-scale box-1 ×2",
            "promised 2.00× (1.75–2.25), measured 1.90×",
            "3    another, taken back",
            "takes ",
            "binds: ",
            ", then ");
  }

  @Test
  void no_line_is_wider_than_the_terminal_and_no_text_commands_it() {
    String page = page("\u001b[2Jwords of a user ".repeat(9), 40);

    assertThat(page.lines()).allMatch(line -> Cells.of(line) <= 40);
    assertThat(page.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");
  }
}
