package dev.headroom.load.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.plan.StepEnd;
import org.junit.jupiter.api.Test;

class ArrivalGuardTest {
  private static final int BOUND = 80;

  private final ArrivalGuard fresh = new ArrivalGuard(Admission.cutting(BOUND), 0, false);

  @Test
  void arrivals_below_the_bound_are_sent() {
    assertThat(fresh.admit(0)).isTrue();
    assertThat(fresh.admit(BOUND - 1)).isTrue();
    assertThat(fresh.end()).isEqualTo(StepEnd.SCHEDULE);
    assertThat(fresh.skipped()).isZero();
  }

  @Test
  void the_bound_ends_the_step_for_good() {
    assertThat(fresh.admit(BOUND)).isFalse();
    assertThat(fresh.admit(0)).isFalse();
    assertThat(fresh.isCut()).isTrue();
    assertThat(fresh.end()).isEqualTo(StepEnd.SATURATED);
    assertThat(fresh.skipped()).isEqualTo(2);
  }

  @Test
  void one_that_endures_skips_what_comes_while_it_is_full_and_goes_on() {
    ArrivalGuard enduring = new ArrivalGuard(Admission.enduring(BOUND), 0, false);

    assertThat(enduring.admit(BOUND)).isFalse();
    assertThat(enduring.admit(BOUND - 1)).isTrue();
    for (int i = 0; i < 100; i++) {
      enduring.finished(false);
    }
    assertThat(enduring.admit(0)).isTrue();
    assertThat(enduring.isCut()).isFalse();
    assertThat(enduring.end()).isEqualTo(StepEnd.SCHEDULE);
    assertThat(enduring.skipped()).isEqualTo(1);
  }

  @Test
  void a_step_after_a_saturated_one_waits_until_the_backlog_is_an_eighth_of_the_bound() {
    ArrivalGuard heir = new ArrivalGuard(Admission.cutting(BOUND), BOUND, true);

    assertThat(heir.admit(BOUND)).isFalse();
    assertThat(heir.admit(11)).isFalse();
    assertThat(heir.isCut()).isFalse();
    assertThat(heir.admit(10)).isTrue();
    assertThat(heir.admit(11)).isTrue();
    assertThat(heir.end()).isEqualTo(StepEnd.SCHEDULE);
    assertThat(heir.skipped()).isEqualTo(2);
  }

  @Test
  void a_backlog_that_never_drains_is_saturation() {
    ArrivalGuard heir = new ArrivalGuard(Admission.cutting(BOUND), BOUND, true);

    assertThat(heir.admit(40)).isFalse();
    assertThat(heir.end()).isEqualTo(StepEnd.SATURATED);
  }

  @Test
  void a_backlog_of_a_step_that_ran_to_its_end_is_not_waited_for() {
    assertThat(new ArrivalGuard(Admission.cutting(BOUND), BOUND - 1, false).admit(BOUND - 1))
        .isTrue();
  }

  @Test
  void more_than_a_tenth_of_failures_ends_the_step() {
    finish(45, 5);
    assertThat(fresh.isCut()).isFalse();
    finish(0, 1);
    assertThat(fresh.end()).isEqualTo(StepEnd.ERRORS);
    assertThat(fresh.admit(0)).isFalse();
  }

  @Test
  void few_requests_say_nothing_about_failures() {
    finish(0, ArrivalGuard.MIN_FINISHED - 1);
    assertThat(fresh.isCut()).isFalse();
  }

  @Test
  void a_bound_of_one_can_drain() {
    assertThat(new ArrivalGuard(Admission.cutting(1), 5, true).admit(1)).isFalse();
    assertThat(new ArrivalGuard(Admission.cutting(1), 5, true).admit(0)).isTrue();
  }

  private void finish(int ok, int failed) {
    for (int i = 0; i < ok; i++) {
      fresh.finished(true);
    }
    for (int i = 0; i < failed; i++) {
      fresh.finished(false);
    }
  }
}
