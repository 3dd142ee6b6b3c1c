package dev.headroom.analysis.gate.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.run.load.ResponseTimes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupedTimesTest {
  private static GroupedTimes of(Map<Long, Long> counts) {
    ResponseTimes times = ResponseTimes.of(new TreeMap<>(counts));
    return new GroupedTimes(times, List.of(times));
  }

  private static double quantile(Map<Long, Long> counts, double share) {
    GroupedTimes times = of(counts);
    return times.quantileMicros(times.sum(List.of(0)), share);
  }

  /** Of grouped data: L + (p·n − F)/f · w, here 2.5 + (5 − 4)/6 · 1 ms. */
  @Test
  void a_quantile_lies_within_its_millisecond_in_proportion() {
    assertThat(quantile(Map.of(2_000L, 4L, 3_000L, 6L), 0.5))
        .isCloseTo(2_500 + 1_000.0 / 6, within(1e-6));
    assertThat(quantile(Map.of(3_000L, 10L), 0.5)).isCloseTo(3_000, within(1e-6));
  }

  @Test
  void times_of_microseconds_are_not_rounded_to_milliseconds() {
    assertThat(quantile(Map.of(2_345L, 1L, 3_456L, 1L, 4_567L, 1L), 0.5))
        .isCloseTo(3_456, within(0.51));
  }

  @Test
  void no_response_has_no_quantile_and_a_quick_one_has_a_logarithm() {
    GroupedTimes times = of(Map.of(0L, 5L));

    assertThat(times.quantileMicros(times.sum(List.of()), 0.5)).isNaN();
    assertThat(times.quantileMicros(times.sum(List.of(0)), 0.001)).isEqualTo(100);
  }

  @Test
  void seconds_that_are_drawn_twice_count_twice() {
    ResponseTimes one = ResponseTimes.of(new TreeMap<>(Map.of(1_000L, 2L)));
    ResponseTimes other = ResponseTimes.of(new TreeMap<>(Map.of(2_000L, 3L)));
    GroupedTimes times =
        new GroupedTimes(ResponseTimes.sum(List.of(one, other)), List.of(one, other));

    assertThat(times.sum(List.of(0, 1, 1))).containsExactly(2, 6);
  }
}
