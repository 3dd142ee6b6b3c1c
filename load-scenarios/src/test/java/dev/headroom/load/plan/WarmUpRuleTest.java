package dev.headroom.load.plan;

import static dev.headroom.load.plan.SaturationRule.Decision.CONTINUE;
import static dev.headroom.load.plan.SaturationRule.Decision.CONVERGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpRuleTest {
  @Test
  void a_target_that_compiles_gets_faster_and_is_given_time() {
    assertThat(decide(120, 535, 1_100, 1_480)).isEqualTo(CONTINUE);
    assertThat(decide(120, 535, 1_100, 1_480, 1_500, 1_490)).isEqualTo(CONVERGED);
  }

  @Test
  void a_target_that_is_warm_already_costs_four_slices() {
    assertThat(decide(800, 810, 805)).isEqualTo(CONTINUE);
    assertThat(decide(800, 810, 805, 790)).isEqualTo(CONVERGED);
  }

  @Test
  void one_that_answers_nothing_or_fails_is_not_called_warm() {
    assertThat(decide(0, 0, 0, 0)).isEqualTo(CONTINUE);
    StepResult failing = new StepResult(8, 1, 3, 200);
    assertThat(WarmUpRule.decide(List.of(failing, failing, failing, failing))).isEqualTo(CONTINUE);
  }

  private static SaturationRule.Decision decide(double... throughputs) {
    return WarmUpRule.decide(
        Arrays.stream(throughputs)
            .mapToObj(x -> new StepResult(8, x, Math.round(3 * x), 0))
            .toList());
  }
}
