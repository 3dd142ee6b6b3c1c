package dev.headroom.cli.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.math.Interval;
import dev.headroom.run.Goal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopLogTest {
  private static final Goal GOAL = new Goal(1_000, Optional.of(0.2));
  private static final RemedyProposal REMEDY =
      new RemedyProposal(
          "vertical-scale",
          Map.of("box", "box-1"),
          Optional.empty(),
          Interval.exactly(400),
          Optional.of(Interval.exactly(800)),
          Optional.empty(),
          List.of());

  @TempDir private Path runs;

  private LoopLog log(String system, Goal goal) {
    return new LoopLog(runs, system, goal);
  }

  @Test
  void rounds_are_those_of_the_loop_that_is_under_way() throws Exception {
    LoopLog log = log("stage-1", GOAL);
    log.measured("one", Optional.empty(), false);
    log.ended("enough-rounds");
    log.measured("two", Optional.empty(), false);
    log.measured("three", Optional.of(REMEDY), true);

    assertThat(log("stage-1", GOAL).rounds())
        .extracting(entry -> entry.run().orElseThrow())
        .containsExactly("two", "three");
    assertThat(log.rounds().get(1).applied()).contains(REMEDY);
    assertThat(log.rounds().get(1).takenBack()).isTrue();
  }

  @Test
  void loops_of_other_systems_and_to_other_goals_are_other_loops() throws Exception {
    log("stage-1", GOAL).measured("one", Optional.of("more memory"));

    assertThat(log("stage-2", GOAL).rounds()).isEmpty();
    assertThat(log("stage-1", new Goal(900, Optional.empty())).rounds()).isEmpty();
    assertThat(log("stage-1", GOAL).rounds().get(0).note()).contains("more memory");
  }

  /** As a kill in the middle of a line leaves it. */
  @Test
  void a_torn_line_is_no_round() throws Exception {
    LoopLog log = log("stage-1", GOAL);
    log.measured("one", Optional.empty(), false);
    Files.writeString(runs.resolve("loop.jsonl"), "{\"system\":\"st", StandardOpenOption.APPEND);

    assertThat(log.rounds()).hasSize(1);
    log.measured("two", Optional.empty(), false);
    assertThat(log.rounds()).hasSize(2);
  }
}
