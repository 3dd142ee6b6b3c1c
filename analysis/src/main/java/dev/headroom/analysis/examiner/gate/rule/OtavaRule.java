package dev.headroom.analysis.examiner.gate.rule;

import dev.headroom.analysis.gate.history.Divergence;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Apache Otava (Hunter): e-divisive proposes where a series changes, and Student's t-test of the
 * two parts decides, at 0.001 (D. S. Matteson, N. A. James, "A nonparametric approach for multiple
 * change point analysis of multivariate data", JASA 109, 2014; Fleming et al., "Hunter: Using
 * Change Point Detection to Hunt for Performance Regressions", ICPE 2023).
 */
final class OtavaRule implements PublishedRule {
  private static final int MIN_PART = 2;
  private static final double TINY = 1e-300;

  @Override
  public String name() {
    return "Otava, e-divisive and t-test at 0.001";
  }

  /** Minus the logarithm of the one-sided p-value of a rise. */
  @Override
  public double score(RestartPair pair) {
    double[] base = RestartPair.medians(pair.base());
    double[] candidate = RestartPair.medians(pair.candidate());
    double[] series = Arrays.copyOf(base, base.length + candidate.length);
    System.arraycopy(candidate, 0, series, base.length, candidate.length);
    int best = MIN_PART;
    for (int at = MIN_PART; at <= series.length - MIN_PART; at++) {
      best = divergence(series, at) > divergence(series, best) ? at : best;
    }
    return -Math.log(
        Math.max(
            TINY,
            pValue(Arrays.copyOf(series, best), Arrays.copyOfRange(series, best, series.length))));
  }

  private static double divergence(double[] series, int at) {
    return Divergence.between(series, 0, at, series.length);
  }

  /** Of equal variances, as its library has it. */
  private static double pValue(double[] one, double[] other) {
    int freedom = one.length + other.length - 2;
    double pooled =
        ((one.length - 1) * square(FixedRule.deviation(one))
                + (other.length - 1) * square(FixedRule.deviation(other)))
            / freedom;
    double t =
        (FixedRule.mean(other) - FixedRule.mean(one))
            / Math.max(TINY, Math.sqrt(pooled * (1.0 / one.length + 1.0 / other.length)));
    return new TDistribution(freedom).cumulativeProbability(-t);
  }

  private static double square(double value) {
    return value * value;
  }

  /** Two-sided 0.001. */
  @Override
  public double threshold() {
    return -Math.log(0.0005);
  }
}
