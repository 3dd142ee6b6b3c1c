package dev.headroom.analysis.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.run.Goal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A box that takes 333 requests a second. */
class GoalCheckTest {
  private static GoalCheck check(RunBuilder builder) {
    return GoalCheck.of(Analyser.analyse(builder.build()));
  }

  @Test
  void a_goal_is_reached_or_missed_by_what_was_measured() {
    assertThat(check(RunBuilder.oneBox())).isEqualTo(GoalCheck.NO_GOAL);
    assertThat(check(RunBuilder.oneBox().goal(250))).isEqualTo(GoalCheck.REACHED);
    assertThat(check(RunBuilder.oneBox().goal(400))).isEqualTo(GoalCheck.MISSED);
  }

  @Test
  void of_a_run_without_load_it_is_not_known() {
    assertThat(check(RunBuilder.oneBox().goal(250).withoutResponses()))
        .isEqualTo(GoalCheck.NOT_MEASURED);
  }

  @Test
  void answers_that_are_too_slow_at_the_goal_miss_it() {
    Diagnosis plain = Analyser.analyse(RunBuilder.oneBox().build());
    assertThat(GoalCheck.of(with(plain, new Goal(250, Optional.of(60.0)))))
        .isEqualTo(GoalCheck.REACHED);
    assertThat(GoalCheck.of(with(plain, new Goal(250, Optional.of(0.0001)))))
        .isEqualTo(GoalCheck.MISSED);
  }

  /** The curve's first plateau, at 67 a second, is at the beginning of second 66. */
  @Test
  void requests_that_fail_at_the_goal_miss_it_however_quickly() {
    RunBuilder failing = RunBuilder.oneBox().goal(250).trouble(t -> t.failsFrom(66));

    assertThat(Analyser.analyse(failing.build()).load().knee()).isPresent();
    assertThat(check(failing)).isEqualTo(GoalCheck.MISSED);
  }

  private static Diagnosis with(Diagnosis plain, Goal goal) {
    Diagnosis.Subject run = plain.run();
    return new Diagnosis(
        plain.schemaVersion(),
        new Diagnosis.Subject(
            run.id(), run.target(), run.scenario(), Optional.of(goal), run.complete()),
        plain.verdict(),
        plain.load(),
        plain.ladder(),
        plain.why(),
        plain.remedies(),
        plain.caveats());
  }
}
