package dev.headroom.run.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {
  private static Histogram random(long seed) {
    Random random = new Random(seed);
    Histogram histogram = new Histogram(3);
    for (int i = 0; i < 5_000; i++) {
      histogram.recordValue((long) Math.exp(15 * random.nextDouble()));
    }
    return histogram;
  }

  private static Histogram histogram(ResponseTimes times) {
    Histogram histogram = new Histogram(3);
    times.addTo(histogram);
    return histogram;
  }

  @Test
  void a_histogram_comes_back_as_it_was() {
    Histogram times = random(1);
    assertThat(histogram(ResponseTimes.of(times))).isEqualTo(times);
  }

  @Test
  void a_sum_is_that_of_the_histograms() {
    Histogram both = random(1).copy();
    both.add(random(2));
    ResponseTimes sum =
        ResponseTimes.sum(List.of(ResponseTimes.of(random(1)), ResponseTimes.of(random(2))));
    assertThat(histogram(sum)).isEqualTo(both);
    assertThat(sum.count()).isEqualTo(10_000);
    assertThat(sum.meanMicros()).isCloseTo(both.getMean(), within(1e-6 * both.getMean()));
  }

  @Test
  void percentiles_are_times_that_occurred() {
    ResponseTimes times =
        ResponseTimes.of(new TreeMap<>(java.util.Map.of(10L, 5L, 20L, 4L, 30L, 1L, 40L, 0L)));
    assertThat(times.percentileMicros(0)).isEqualTo(10);
    assertThat(times.percentileMicros(50)).isEqualTo(10);
    assertThat(times.percentileMicros(51)).isEqualTo(20);
    assertThat(times.percentileMicros(90)).isEqualTo(20);
    assertThat(times.percentileMicros(100)).isEqualTo(30);
  }

  @Test
  void more_or_fewer_of_them_have_the_same_distribution() {
    ResponseTimes times = ResponseTimes.of(new long[] {10, 20, 30}, new long[] {50, 40, 10});

    assertThat(times.scaledTo(100)).isEqualTo(times);
    assertThat(times.scaledTo(10))
        .isEqualTo(ResponseTimes.of(new long[] {10, 20, 30}, new long[] {5, 4, 1}));
    assertThat(times.scaledTo(103).count()).isEqualTo(103);
    assertThat(times.scaledTo(1)).isEqualTo(ResponseTimes.of(new long[] {10}, new long[] {1}));
    assertThat(times.scaledTo(0)).isEqualTo(ResponseTimes.none());
    assertThat(ResponseTimes.none().scaledTo(7)).isEqualTo(ResponseTimes.none());
  }

  @Test
  void none_has_no_mean() {
    assertThat(ResponseTimes.none().count()).isZero();
    assertThat(ResponseTimes.none().meanMicros()).isNaN();
    assertThat(ResponseTimes.none().percentileMicros(50)).isZero();
    assertThat(ResponseTimes.sum(List.of())).isEqualTo(ResponseTimes.none());
  }

  @Test
  void times_out_of_order_or_below_zero_are_refused() {
    for (long[] micros : new long[][] {{2, 1}, {1, 1}, {-1, 1}}) {
      assertThatThrownBy(() -> ResponseTimes.of(micros, new long[] {1, 1}))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ResponseTimes.of(new long[] {1}, new long[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ResponseTimes.of(new long[] {0, 5}, new long[] {1, 2}).count()).isEqualTo(3);
  }
}
