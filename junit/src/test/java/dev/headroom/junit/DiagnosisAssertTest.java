package dev.headroom.junit;

import static dev.headroom.junit.HeadroomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.cli.command.StoredRun;
import dev.headroom.run.Goal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class DiagnosisAssertTest {
  private static Diagnosis bound;
  private static Interval most;

  @BeforeAll
  static void diagnose() throws IOException {
    SimulatedRuns.write();
    bound = StoredRun.open(SimulatedRuns.folder(1)).diagnosis();
    most = bound.load().knee().orElseThrow().xMaxPerSecond();
  }

  private static void fails(ThrowingCallable assertion) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("expected to ")
        .hasMessageContaining("next bottleneck");
  }

  private static void aborts(ThrowingCallable assertion) {
    assertThatThrownBy(assertion).isInstanceOf(TestAbortedException.class);
  }

  @Test
  void what_it_takes_holds_or_not_or_cannot_be_told() {
    assertThat(bound).takesAtLeast(0.99 * most.low());
    fails(() -> assertThat(bound).takesAtLeast(1.01 * most.high()));
    aborts(() -> assertThat(bound).takesAtLeast(most.estimate()));
  }

  @Test
  void what_binds_is_of_a_type() {
    assertThat(bound).isBoundBy(ResourceType.CPU);
    fails(() -> assertThat(bound).isBoundBy(ResourceType.CONNECTION_POOL));
  }

  @Test
  void a_goal_is_reached_or_missed_or_was_not_set() {
    assertThat(with(new Goal(most.low() / 2, Optional.empty()))).reachesItsGoal();
    fails(() -> assertThat(with(new Goal(2 * most.high(), Optional.empty()))).reachesItsGoal());
    fails(() -> assertThat(bound).reachesItsGoal());
  }

  @Test
  void a_run_that_says_nothing_of_its_target_aborts_the_test() {
    Diagnosis open =
        with(
            Verdict.without(
                Verdict.Kind.INCONCLUSIVE,
                0.5,
                Remark.of(ReasonCode.values()[0]),
                List.of(Remark.of(AdviceCode.values()[0]))));

    aborts(() -> assertThat(open).takesAtLeast(0.5 * most.low()));
    aborts(() -> assertThat(open).isBoundBy(ResourceType.CPU));
    aborts(() -> assertThat(open).reachesItsGoal());
  }

  private static Diagnosis with(Goal goal) {
    Diagnosis.Subject run = bound.run();
    return with(
        new Diagnosis.Subject(
            run.id(), run.target(), run.scenario(), Optional.of(goal), run.complete()),
        bound.verdict());
  }

  private static Diagnosis with(Verdict verdict) {
    return with(bound.run(), verdict);
  }

  private static Diagnosis with(Diagnosis.Subject run, Verdict verdict) {
    return new Diagnosis(
        bound.schemaVersion(),
        run,
        verdict,
        bound.load(),
        bound.ladder(),
        bound.why(),
        bound.remedies(),
        bound.caveats());
  }
}
