package dev.headroom.profiler.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MillisCountsTest {
  private static final long NO_BOUND = Long.MAX_VALUE;

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 2_000, 1_000_000})
  void they_are_what_a_histogram_of_each_value_is(int bound) {
    Random random = new Random(bound);
    MillisCounts counts = new MillisCounts();
    Histogram expected = new Histogram(3);
    for (int i = 0; i < 10_000; i++) {
      int millis = random.nextInt(bound);
      counts.add(millis);
      expected.recordValue(1_000L * millis);
    }
    Histogram actual = new Histogram(3);
    counts.times(NO_BOUND).addTo(actual);

    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void the_same_value_a_million_times_takes_one_slot() {
    MillisCounts counts = new MillisCounts();
    for (int i = 0; i < 1_000_000; i++) {
      counts.add(0);
    }

    assertThat(counts.slots()).isEqualTo(new MillisCounts().slots());
  }
}
