package dev.headroom.load.plan;

import static dev.headroom.load.plan.SaturationRule.Decision.CONTINUE;
import static dev.headroom.load.plan.SaturationRule.Decision.CONVERGED;
import static dev.headroom.load.plan.SaturationRule.Decision.ERRORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SaturationRuleTest {
  @Test
  void it_goes_on_while_throughput_doubles() {
    assertThat(decide(10, 20, 40, 80)).isEqualTo(CONTINUE);
  }

  @Test
  void two_flat_doublings_are_the_plateau() {
    assertThat(decide(50, 99, 100)).isEqualTo(CONTINUE);
    assertThat(decide(50, 99, 100, 101)).isEqualTo(CONVERGED);
  }

  @Test
  void a_server_of_one_worker_converges_after_three_steps() {
    assertThat(decide(49, 50, 50)).isEqualTo(CONVERGED);
  }

  @Test
  void one_disturbed_step_is_outvoted() {
    assertThat(decide(10, 20, 19, 60)).isEqualTo(CONTINUE);
    assertThat(decide(10, 20, 40, 12, 150)).isEqualTo(CONTINUE);
  }

  @Test
  void growth_of_3_percent_a_doubling_is_growth_and_of_2_is_not() {
    assertThat(decide(100, 103, 106.1)).isEqualTo(CONTINUE);
    assertThat(decide(100, 102, 104)).isEqualTo(CONVERGED);
  }

  @Test
  void a_server_that_answers_nothing_ends_the_probe() {
    assertThat(decide(0, 0, 0)).isEqualTo(CONVERGED);
  }

  @Test
  void a_tenth_of_failures_is_borne_and_more_is_not() {
    assertThat(SaturationRule.decide(List.of(new StepResult(1, 9, 90, 10)))).isEqualTo(CONTINUE);
    assertThat(SaturationRule.decide(List.of(new StepResult(1, 8.9, 89, 11)))).isEqualTo(ERRORS);
  }

  @Test
  void no_step_at_all_decides_nothing() {
    assertThat(SaturationRule.decide(List.of())).isEqualTo(CONTINUE);
    assertThat(SaturationRule.capacity(List.of())).isZero();
  }

  @Test
  void capacity_is_the_mean_of_the_two_best() {
    assertThat(SaturationRule.capacity(steps(50, 97, 101, 99))).isCloseTo(100, within(1e-9));
  }

  @Test
  void steps_that_refused_the_load_are_no_capacity() {
    List<StepResult> steps = new ArrayList<>(steps(50, 90, 100));
    steps.add(new StepResult(8, 500, 400, 600));

    assertThat(SaturationRule.capacity(steps)).isCloseTo(95, within(1e-9));
  }

  /** min(N/R, 1/D) of a closed system, here 25 a user up to 200, with noise of 1.5 % a step. */
  @Test
  void noisy_steps_end_on_the_plateau_and_are_right_within_1_percent_on_average() {
    int runs = 2_000;
    int late = 0;
    double sum = 0;
    for (int seed = 0; seed < runs; seed++) {
      List<StepResult> steps = probe(new SplittableRandom(seed), 25, 200, 0.015);
      int lastUsers = steps.get(steps.size() - 1).users();
      double found = SaturationRule.capacity(steps);

      // The plateau begins at 8 users, so at 8 nothing can be known yet.
      assertThat(lastUsers).isGreaterThanOrEqualTo(16);
      assertThat(found).isCloseTo(200, withinPercentage(5));
      late += lastUsers > 64 ? 1 : 0;
      sum += found;
    }
    assertThat(late).isLessThan(runs / 50);
    assertThat(sum / runs).isCloseTo(200, withinPercentage(1));
  }

  private static List<StepResult> probe(
      SplittableRandom random, double perUser, double most, double noise) {
    List<StepResult> steps = new ArrayList<>();
    for (int users = 1; SaturationRule.decide(steps) == CONTINUE; users *= 2) {
      // The sum of twelve even draws less 6 has a standard deviation of 1, and no tails.
      double normal = random.doubles(12).sum() - 6;
      double throughput = Math.min(users * perUser, most) * (1 + noise * normal);
      steps.add(new StepResult(users, throughput, 1_000, 0));
    }
    return steps;
  }

  private static SaturationRule.Decision decide(double... throughputs) {
    return SaturationRule.decide(steps(throughputs));
  }

  private static List<StepResult> steps(double... throughputs) {
    List<StepResult> steps = new ArrayList<>();
    for (double throughput : throughputs) {
      steps.add(new StepResult(1 << steps.size(), throughput, 100, 0));
    }
    return List.copyOf(steps);
  }
}
