package dev.headroom.analysis.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Interval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromisedGainTest {
  private static final Interval BEFORE = Interval.exactly(100);

  /** Twice the throughput was promised, from 1.8 to 2.2 times. */
  private static PromisedGain measured(double low, double estimate, double high) {
    return new PromisedGain(
        BEFORE,
        new Interval(180, 200, 220),
        Interval.exactly(230),
        Optional.of(new Interval(low, estimate, high)));
  }

  @Test
  void what_lies_in_the_promised_interval_is_kept() {
    assertThat(measured(1.7, 1.81, 1.9).outcome()).isEqualTo(PromisedGain.Outcome.KEPT);
    assertThat(measured(2.1, 2.19, 2.6).outcome()).isEqualTo(PromisedGain.Outcome.KEPT);
  }

  /** Off by a third, with intervals that only just meet. */
  @Test
  void touching_intervals_alone_keep_no_promise() {
    assertThat(measured(1.2, 1.33, 1.85).outcome()).isEqualTo(PromisedGain.Outcome.UNDECIDED);
    assertThat(measured(2.15, 2.66, 3).outcome()).isEqualTo(PromisedGain.Outcome.UNDECIDED);
    assertThat(measured(2.15, 2.66, 3).surplus()).isCloseTo(0.33, within(1e-9));
  }

  @Test
  void what_lies_wholly_on_one_side_is_missed_or_exceeded() {
    assertThat(measured(1.4, 1.5, 1.79).outcome()).isEqualTo(PromisedGain.Outcome.MISSED);
    assertThat(measured(2.21, 2.5, 2.9).outcome()).isEqualTo(PromisedGain.Outcome.EXCEEDED);
  }

  /** From run to run 2.3 times, of which the change made 2: the machine was 15 % faster. */
  @Test
  void what_the_runs_differ_by_beyond_the_turns_is_the_machines() {
    assertThat(measured(1.9, 2, 2.1).machineChange().orElseThrow()).isCloseTo(0.15, within(1e-9));
    PromisedGain without =
        new PromisedGain(BEFORE, BEFORE, new Interval(140, 150, 160), Optional.empty());
    assertThat(without.machineChange()).isEmpty();
    assertThat(without.measuredFactor().estimate()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void calibration_counts_kept_promises_and_tells_the_error_in_the_middle() {
    Calibration calibration =
        Calibration.of(
                List.of(measured(1.9, 2.1, 2.3), measured(2.15, 2.66, 3), measured(1.7, 1.9, 2)))
            .orElseThrow();
    assertThat(calibration.promises()).isEqualTo(3);
    assertThat(calibration.kept()).isEqualTo(2);
    assertThat(calibration.medianError()).isCloseTo(0.05, within(1e-9));
    assertThat(Calibration.of(List.of(measured(1, 1.8, 2), measured(1, 2.4, 3))).orElseThrow())
        .extracting(Calibration::medianError)
        .satisfies(error -> assertThat(error).isCloseTo(0.15, within(1e-9)));
    assertThat(Calibration.of(List.of())).isEmpty();
  }
}
