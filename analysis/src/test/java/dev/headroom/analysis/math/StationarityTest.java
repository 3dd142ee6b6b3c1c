package dev.headroom.analysis.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StationarityTest {

  /**
   * White's rule by hand on 10, 1, 2, 1, 2, 1, 2: the sum of squares about the mean over the square
   * of how many are left is 61.7/49 = 1.26 at d = 0, 1.5/36 = 0.042 at d = 1, 1.2/25 = 0.048 at 2.
   */
  @Test
  void the_leading_outlier_is_dropped_and_no_more() {
    assertThat(Stationarity.of(new double[] {10, 1, 2, 1, 2, 1, 2}))
        .isEqualTo(new Stationarity(1, true));
  }

  @Test
  void a_constant_series_is_kept_whole() {
    assertThat(Stationarity.of(new double[] {3, 3, 3, 3, 3, 3, 3}))
        .isEqualTo(new Stationarity(0, true));
  }

  /** 8, 4, 2, 1, 1, 1, 1, 1: with d = 3 nothing is left to vary, and no smaller d does that. */
  @Test
  void a_warm_up_is_dropped_to_its_end() {
    assertThat(Stationarity.of(new double[] {8, 4, 2, 1, 1, 1, 1, 1}))
        .isEqualTo(new Stationarity(3, true));
  }

  @Test
  void what_is_still_moving_at_its_end_never_settled() {
    double[] halving = IntStream.range(0, 12).mapToDouble(i -> Math.pow(0.5, i)).toArray();
    assertThat(Stationarity.of(halving)).isEqualTo(new Stationarity(6, false));
  }

  @Test
  void mere_noise_mostly_counts_as_settled() {
    SplittableRandom random = new SplittableRandom(5);
    int settled = 0;
    for (int i = 0; i < 1000; i++) {
      double[] noise = IntStream.range(0, 15).mapToDouble(k -> random.nextGaussian()).toArray();
      settled += Stationarity.of(noise).settled() ? 1 : 0;
    }
    assertThat(settled).isGreaterThan(800);
  }

  @Test
  void four_values_are_too_few_to_show_a_trend() {
    assertThat(Stationarity.of(new double[] {100, 1, 1, 1})).isEqualTo(new Stationarity(0, true));
    assertThat(Stationarity.of(new double[0])).isEqualTo(new Stationarity(0, true));
  }

  @Test
  void gaps_do_not_count() {
    double nan = Double.NaN;
    assertThat(Stationarity.of(new double[] {nan, nan, nan, nan, nan}))
        .isEqualTo(new Stationarity(0, true));
    assertThat(Stationarity.of(new double[] {2, nan, 2, nan, 2, 2}))
        .isEqualTo(new Stationarity(0, true));
  }

  @Test
  void the_unit_does_not_matter() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 200; i++) {
      double[] values = random.doubles(12).toArray();
      double[] scaled = Arrays.stream(values).map(value -> value * 1024).toArray();
      assertThat(Stationarity.of(scaled)).isEqualTo(Stationarity.of(values));
    }
  }
}
