package dev.headroom.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What processes of arrivals promise, on their schedules, with fixed seeds. */
class ArrivalsTest {
  private static final long SEED = 20_261_128L;

  /** Two-sided quantile of the standard normal distribution for a significance of one in 1,000. */
  private static final double Z = 3.29;

  private static List<Double> all(Arrivals arrivals) {
    List<Double> instants = new ArrayList<>();
    for (double t = arrivals.next(); t < Arrivals.NEVER; t = arrivals.next()) {
      instants.add(t);
    }
    return instants;
  }

  @Test
  void even_arrivals_are_as_many_as_are_due_in_every_second() {
    RateCurve rate = RateCurve.constant(40, 10);
    List<Double> instants = all(new EvenArrivals(rate));

    assertThat(instants).hasSize(400).isSorted();
    assertThat(Dispersion.of(new EvenArrivals(rate), 1, 10)).isCloseTo(0, within(1e-9));
    assertThat(instants.get(1) - instants.get(0)).isCloseTo(1 / 40.0, within(1e-9));
  }

  @Test
  void a_poisson_process_has_the_number_and_the_dispersion_of_one() {
    double seconds = 2_000;
    RateCurve rate = RateCurve.constant(50, seconds);
    List<Double> instants = all(new PoissonArrivals(rate, SEED));

    // The number is Poisson with a mean of 100,000.
    assertThat(instants).isSorted();
    assertThat((instants.size() - 100_000) / Math.sqrt(100_000)).isBetween(-Z, Z);
    // (n − 1) times the index is chi-squared with n − 1 degrees of freedom: its standard deviation
    // is the root of 2 / (n − 1).
    double dispersion = Dispersion.of(new PoissonArrivals(rate, SEED), 1, seconds);
    assertThat((dispersion - 1) / Math.sqrt(2 / (seconds - 1))).isBetween(-Z, Z);
  }

  @Test
  void the_gaps_of_a_poisson_process_are_exponential() {
    List<Double> instants = all(new PoissonArrivals(RateCurve.constant(50, 400), SEED));
    double largest = 0;
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < instants.size(); i++) {
      gaps.add(instants.get(i) - instants.get(i - 1));
    }
    gaps.sort(null);
    int n = gaps.size();
    for (int i = 0; i < n; i++) {
      double expected = -Math.expm1(-50 * gaps.get(i));
      double apart =
          Math.max(Math.abs(expected - i / (double) n), Math.abs(expected - (i + 1) / (double) n));
      largest = Math.max(largest, apart);
    }
    // Kolmogorov–Smirnov, 1.95 / √n at a significance of one in 1,000.
    assertThat(largest).isLessThan(1.95 / Math.sqrt(n));
  }

  @ParameterizedTest
  @CsvSource({"20,5,0.3", "20,20,0.3", "100,50,0.5", "100,10,0.1"})
  void bursts_have_the_rate_and_the_dispersion_that_were_asked_for(
      double perSecond, double dispersion, double onShare) {
    Bursts bursts = new Bursts(perSecond, dispersion, onShare);
    double cycle = bursts.meanSeconds() / onShare;
    double seconds = 20_000 * cycle;
    // Long beside a cycle, so that the index is that of long intervals.
    double interval = 100 * cycle;
    RateCurve rate = bursts.rate(seconds, SEED);
    double obtained = Dispersion.of(new PoissonArrivals(rate, SEED + 1), interval, seconds);

    // 200 intervals: the index of dispersion has a relative standard deviation of about a tenth.
    assertThat(obtained / dispersion).isBetween(1 - Z * 0.1, 1 + Z * 0.1);
    double sd = Math.sqrt(dispersion / (perSecond * seconds));
    assertThat((rate.total() / seconds / perSecond - 1) / sd).isBetween(-Z, Z);
  }

  @Test
  void one_seed_gives_the_same_arrivals_and_another_one_others() {
    RateCurve rate = RateCurve.constant(50, 10);
    List<Double> first = all(new PoissonArrivals(rate, SEED));
    assertThat(all(new PoissonArrivals(rate, SEED))).isEqualTo(first);
    assertThat(all(new PoissonArrivals(rate, SEED + 1))).isNotEqualTo(first);
    Bursts bursts = new Bursts(50, 10, 0.3);
    assertThat(bursts.rate(100, SEED).total()).isEqualTo(bursts.rate(100, SEED).total());
  }
}
