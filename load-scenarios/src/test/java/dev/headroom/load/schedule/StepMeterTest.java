package dev.headroom.load.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepPhase;
import dev.headroom.load.plan.StepResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepMeterTest {
  private static final long BEGAN = Long.MAX_VALUE - 1_000_000_000L;
  private static final LoadStep FOUR_SECONDS = LoadStep.closed("probe-4", StepPhase.PROBE, 2, 4, 4);

  private final StepMeter meter = new StepMeter(FOUR_SECONDS, BEGAN);

  @Test
  void the_first_quarter_does_not_count() {
    for (int milli = 0; milli < 1000; milli++) {
      meter.finished(milli % 2 == 0, at(milli / 1000.0));
    }
    StepResult result = meter.result(at(4));

    assertThat(result.throughput()).isZero();
    assertThat(result.completed()).isZero();
    assertThat(result.failed()).isZero();
  }

  @Test
  void failures_are_no_throughput() {
    for (int i = 0; i < 40; i++) {
      meter.finished(i % 4 != 0, at(i / 10.0));
    }
    StepResult result = meter.result(at(4));

    assertThat(result.completed()).isEqualTo(23);
    assertThat(result.failed()).isEqualTo(7);
    assertThat(result.throughput()).isCloseTo(23 / 3.0, withinPercentage(3));
  }

  /** Fifty requests a second, in bursts; wherever the bursts fall, the edges must not matter. */
  @ParameterizedTest
  @CsvSource({"1, 0.020", "4, 0.080", "8, 0.160"})
  void bursts_at_the_edges_do_not_matter(int burst, double period) {
    for (double offset = 0; offset < period; offset += period / 16) {
      StepMeter shifted = new StepMeter(FOUR_SECONDS, BEGAN);
      for (double second = offset; second < 4; second += period) {
        for (int i = 0; i < burst; i++) {
          shifted.finished(true, at(second));
        }
      }
      assertThat(shifted.result(at(4)).throughput())
          .as("offset %s", offset)
          .isCloseTo(50, withinPercentage(1));
    }
  }

  /** A smooth stream has the same throughput wherever the step is broken off. */
  @ParameterizedTest
  @ValueSource(doubles = {1.2, 1.5, 2.5, 3.7, 3.9, 4, 4.2})
  void a_step_of_another_length_counts_up_to_its_end(double ends) {
    for (int i = 0; i < 10_000 * ends; i++) {
      meter.finished(true, at(i / 10_000.0));
    }
    assertThat(meter.result(at(ends)).throughput()).isCloseTo(10_000, withinPercentage(0.1));
  }

  @Test
  void a_stall_lowers_throughput() {
    for (int i = 0; i < 1500; i++) {
      meter.finished(true, at(1 + i / 1000.0));
    }
    assertThat(meter.result(at(4)).throughput()).isCloseTo(500, within(1.0));
  }

  @Test
  void a_step_without_time_has_no_throughput() {
    assertThat(meter.result(at(0.5)).throughput()).isZero();
  }

  /** Beyond the greatest long, as System.nanoTime may go. */
  private static long at(double second) {
    return BEGAN + Math.round(second * 1e9);
  }
}
