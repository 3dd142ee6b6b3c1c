package dev.headroom.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedStepsTest {
  private static StepEvent probe(double t, String step, int users) {
    return event(t, step, Optional.of(users), Optional.empty(), Optional.empty());
  }

  private static StepEvent probed(double t, String step, int users, EndReason why, double x) {
    return new StepEvent(
        t,
        StepEvent.Kind.ENDED,
        step,
        Phase.PROBE,
        0,
        Optional.of(users),
        Optional.empty(),
        4,
        Optional.of(why),
        x < 0 ? Optional.empty() : Optional.of(x));
  }

  private static StepEvent curve(double t, String step, double rate) {
    return event(t, step, Optional.empty(), Optional.of(rate), Optional.empty());
  }

  private static StepEvent ended(double t, String step, double rate, EndReason why) {
    return event(t, step, Optional.empty(), Optional.of(rate), Optional.of(why));
  }

  private static StepEvent event(
      double t,
      String step,
      Optional<Integer> users,
      Optional<Double> rate,
      Optional<EndReason> why) {
    return new StepEvent(
        t,
        why.isPresent() ? StepEvent.Kind.ENDED : StepEvent.Kind.BEGAN,
        step,
        users.isPresent() ? Phase.PROBE : Phase.CURVE,
        0,
        users,
        rate,
        4,
        why,
        Optional.empty());
  }

  @Test
  void a_step_begins_with_the_first_and_ends_with_the_last_and_its_figures_are_sums() {
    List<StepEvent> steps =
        SharedSteps.of(
            List.of(
                List.of(
                    probe(10.2, "probe-5", 3), probed(14.1, "probe-5", 3, EndReason.SCHEDULE, 90)),
                List.of(
                    probe(10, "probe-5", 2), probed(14.3, "probe-5", 2, EndReason.SCHEDULE, 60))));

    assertThat(steps)
        .containsExactly(
            probe(10, "probe-5", 5), probed(14.3, "probe-5", 5, EndReason.SCHEDULE, 150));
  }

  @Test
  void the_account_of_one_injector_is_left_as_it_is() {
    List<StepEvent> account = List.of(ended(3, "curve-20%", 7, EndReason.SCHEDULE));

    assertThat(SharedSteps.of(List.of(account))).isSameAs(account);
  }

  /** An injector of few arrivals sees the end of a step with its next one. */
  @Test
  void a_step_does_not_outlast_the_begin_of_the_next_one() {
    List<StepEvent> steps =
        SharedSteps.of(
            List.of(
                List.of(
                    curve(10, "a", 1),
                    ended(20, "a", 1, EndReason.SCHEDULE),
                    curve(20, "b", 2),
                    ended(30, "b", 2, EndReason.SCHEDULE)),
                List.of(
                    curve(12, "a", 1),
                    ended(23, "a", 1, EndReason.SCHEDULE),
                    curve(23, "b", 2),
                    ended(30, "b", 2, EndReason.SCHEDULE))));

    assertThat(steps)
        .containsExactly(
            curve(10, "a", 2),
            ended(20, "a", 2, EndReason.SCHEDULE),
            curve(20, "b", 4),
            ended(30, "b", 4, EndReason.SCHEDULE));
  }

  @Test
  void after_the_loss_of_one_the_others_say_how_little_was_offered() {
    List<StepEvent> steps =
        SharedSteps.of(
            List.of(
                List.of(
                    probe(10, "probe-2", 1),
                    probed(14, "probe-2", 1, EndReason.SCHEDULE, 30),
                    probe(14, "probe-4", 2),
                    probed(18, "probe-4", 2, EndReason.CONVERGED, 40)),
                List.of(probe(10, "probe-2", 1))));

    assertThat(steps)
        .containsExactly(
            probe(10, "probe-2", 2),
            // What the lost one brought is not known, and so not the sum.
            probed(14, "probe-2", 2, EndReason.SCHEDULE, -1),
            probe(14, "probe-4", 2),
            probed(18, "probe-4", 2, EndReason.CONVERGED, 40));
  }

  @Test
  void a_step_that_was_cut_short_for_one_was_cut_short() {
    List<StepEvent> steps =
        SharedSteps.of(
            List.of(
                List.of(curve(10, "a", 1), ended(20, "a", 1, EndReason.SCHEDULE)),
                List.of(curve(10, "a", 1), ended(13, "a", 1, EndReason.SATURATED)),
                List.of(curve(10, "a", 1), ended(15, "a", 1, EndReason.STOPPED))));

    assertThat(steps).containsExactly(curve(10, "a", 3), ended(20, "a", 3, EndReason.SATURATED));
  }

  @Test
  void without_any_begin_there_is_no_step() {
    assertThat(
            SharedSteps.of(
                List.of(List.of(ended(20, "a", 1, EndReason.SCHEDULE)), List.<StepEvent>of())))
        .isEmpty();
  }
}
