package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.run.Goal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Goal GOAL = new Goal(500, Optional.empty());

  private static Diagnosis diagnosis(Verdict.Kind kind, double most, Optional<Goal> goal) {
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        new Diagnosis.Subject("a-run", "something", "probe+curve", goal, true),
        new Verdict(
            kind,
            Optional.of(new ResourceId("box-1", ResourceType.CPU)),
            Optional.empty(),
            Optional.empty(),
            0.9,
            Remark.of(ReasonCode.BINDS_FIRST),
            List.of(Remark.of(AdviceCode.LENGTHEN_STEPS))),
        new Diagnosis.Load(
            Optional.of(new Knee(new Interval(most, most, most), true, "probe-8")),
            most,
            List.of()),
        List.of(),
        Diagnosis.Why.unknown(),
        List.of(),
        new Diagnosis.Caveats(List.of(), List.of()));
  }

  @Test
  void a_bottleneck_is_an_answer_and_one_below_the_goal_misses_it() {
    assertThat(Outcomes.exitCode(diagnosis(Verdict.Kind.BOTTLENECK, 400, Optional.empty())))
        .isEqualTo(ExitCode.DONE);
    assertThat(Outcomes.exitCode(diagnosis(Verdict.Kind.BOTTLENECK, 400, Optional.of(GOAL))))
        .isEqualTo(ExitCode.GOAL_MISSED);
    assertThat(Outcomes.exitCode(diagnosis(Verdict.Kind.BOTTLENECK, 600, Optional.of(GOAL))))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void what_is_not_decided_misses_no_goal() {
    assertThat(Outcomes.exitCode(diagnosis(Verdict.Kind.INCONCLUSIVE, 400, Optional.of(GOAL))))
        .isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void a_loop_that_went_round_is_done_unless_the_changed_system_misses_the_goal() {
    assertThat(Outcomes.exitCodeOfLoop(diagnosis(Verdict.Kind.INCONCLUSIVE, 400, Optional.empty())))
        .isEqualTo(ExitCode.DONE);
    assertThat(Outcomes.exitCodeOfLoop(diagnosis(Verdict.Kind.BOTTLENECK, 400, Optional.of(GOAL))))
        .isEqualTo(ExitCode.GOAL_MISSED);
  }
}
