package dev.headroom.cli.gate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldRateTest {
  @ParameterizedTest
  @ValueSource(doubles = {200, 0.5, 707, 12.3, 41_300})
  void a_run_says_at_which_rate_it_was_measured(double perSecond) {
    HeldRate rate = new HeldRate(perSecond);

    assertThat(HeldRate.ofScenario(rate.scenario().orElseThrow())).contains(rate);
  }

  @Test
  void a_share_of_the_knee_is_rounded_to_what_can_be_typed() {
    assertThat(HeldRate.of(0.5, 1_413.77)).hasToString("707/s");
    assertThat(HeldRate.of(0.5, 82_619)).hasToString("41300/s");
  }

  @Test
  void runs_are_measured_at_the_rate_of_the_baseline_and_at_no_other() {
    Optional<String> scenario = Optional.of("hold 210/s");

    assertThat(RunMeasurer.rate(Optional.empty(), scenario)).contains(new HeldRate(210));
    assertThat(RunMeasurer.rate(Optional.of(new HeldRate(210)), scenario)).isPresent();
    assertThat(RunMeasurer.rate(Optional.empty(), Optional.empty())).isEmpty();
    assertThatThrownBy(() -> RunMeasurer.rate(Optional.of(new HeldRate(99)), scenario))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("210/s");
    assertThatThrownBy(() -> RunMeasurer.rate(Optional.empty(), Optional.of("probe+curve")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("probe+curve");
  }
}
