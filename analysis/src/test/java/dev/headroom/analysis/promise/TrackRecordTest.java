package dev.headroom.analysis.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Interval;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
  private static final double BEFORE = 0.25;

  private static PromisedGain gain(double promised, Interval measured) {
    return new PromisedGain(
        Interval.exactly(100),
        Interval.exactly(100 * promised),
        Interval.exactly(100 * measured.estimate()),
        Optional.of(measured));
  }

  private static double after(int times, PromisedGain gain) {
    return new TrackRecord(Map.of("add-index", Collections.nCopies(times, gain)))
        .missPerGain("add-index", BEFORE);
  }

  @Test
  void nothing_is_learnt_of_a_remedy_without_promises() {
    assertThat(TrackRecord.NONE.missPerGain("add-index", BEFORE)).isCloseTo(BEFORE, within(1e-12));
    TrackRecord other =
        new TrackRecord(Map.of("vertical-scale", List.of(gain(2, Interval.exactly(4)))));
    assertThat(other.missPerGain("add-index", BEFORE)).isCloseTo(BEFORE, within(1e-12));
  }

  @Test
  void misses_widen_and_kept_promises_narrow_with_the_weight_of_eight_beforehand() {
    // Promised e², measured e³: off by half of the logarithm of the gain.
    PromisedGain miss = gain(Math.exp(2), Interval.exactly(Math.exp(3)));
    assertThat(after(8, miss)).isCloseTo(Math.sqrt((0.0625 + 0.25) / 2), within(1e-9));
    PromisedGain kept = gain(2, Interval.exactly(2));
    assertThat(after(8, kept)).isCloseTo(BEFORE / Math.sqrt(2), within(1e-9));
    assertThat(after(1, miss)).isBetween(BEFORE, after(8, miss));
  }

  @Test
  void what_a_measurement_is_off_by_chance_is_no_miss() {
    PromisedGain noisy = gain(2, new Interval(1.6, 2.2, 3));
    assertThat(after(8, noisy)).isCloseTo(BEFORE / Math.sqrt(2), within(1e-9));
  }

  @Test
  void a_promise_of_next_to_nothing_says_nothing_of_larger_ones() {
    assertThat(after(8, gain(1.05, Interval.exactly(1.5)))).isCloseTo(BEFORE, within(1e-9));
  }
}
