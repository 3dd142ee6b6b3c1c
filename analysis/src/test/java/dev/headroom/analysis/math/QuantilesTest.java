package dev.headroom.analysis.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

  /**
   * Of 1 … 99 the p-th percentile at position p (n + 1) / 100 is p itself (NIST handbook 7.2.6).
   */
  @Test
  void the_interval_runs_from_the_fifth_to_the_ninety_fifth_percentile() {
    double[] replicates = IntStream.rangeClosed(1, 99).map(i -> 100 - i).asDoubleStream().toArray();
    Interval interval = Quantiles.interval(50, replicates);
    assertThat(interval.low()).isCloseTo(5, within(1e-9));
    assertThat(interval.estimate()).isEqualTo(50);
    assertThat(interval.high()).isCloseTo(95, within(1e-9));
  }

  @Test
  void an_estimate_outside_of_its_replicates_widens_them() {
    double[] replicates = IntStream.rangeClosed(1, 99).asDoubleStream().toArray();
    assertThat(Quantiles.interval(120, replicates).high()).isEqualTo(120);
    assertThat(Quantiles.interval(1, replicates).low()).isEqualTo(1);
  }

  @Test
  void a_replicate_without_limit_stays_finite() {
    double[] replicates = IntStream.range(0, 100).mapToDouble(i -> 10).toArray();
    replicates[3] = Double.POSITIVE_INFINITY;
    assertThat(Quantiles.interval(10, replicates).high()).isEqualTo(10);
    double[] unknown = IntStream.range(0, 100).mapToDouble(i -> 1.0 / 0).toArray();
    assertThat(Quantiles.interval(10, unknown).high()).isEqualTo(1000);
  }

  @Test
  void without_replicates_a_value_stands_for_itself() {
    assertThat(Quantiles.interval(7, new double[0])).isEqualTo(Interval.exactly(7));
  }

  @Test
  void a_replicate_that_is_no_number_does_not_count() {
    assertThat(Quantiles.interval(5, new double[] {Double.NaN, 4, 5, 6, Double.NaN}))
        .isEqualTo(Quantiles.interval(5, new double[] {4, 5, 6}));
    assertThat(Quantiles.interval(5, new double[] {Double.NaN, Double.NaN}))
        .isEqualTo(Interval.exactly(5));
  }
}
