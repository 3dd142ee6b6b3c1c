package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/**
 * First when the system changed, then what is furthest outside of what was normal for it before, by
 * figures that a few odd values do not move (BARO: L. Pham, H. Ha and H. Zhang, "BARO: robust root
 * cause analysis for microservices via multivariate Bayesian online change point detection", FSE
 * 2024). The change is looked for in the mean of all meters, each by its own spread.
 */
final class ChangePoint implements Baseline {
  /** Seconds that are needed on either side. */
  private static final int MIN_SECONDS = 3;

  private static final double MIN_SPREAD = 1e-6;
  private static final double LOWER_QUARTILE = 25;
  private static final double MEDIAN = 50;
  private static final double UPPER_QUARTILE = 75;

  @Override
  public String id() {
    return "BARO";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    List<double[]> meters = sight.resources().stream().map(sight::seconds).toList();
    int seconds = meters.stream().mapToInt(meter -> meter.length).min().orElse(0);
    if (seconds < 2 * MIN_SECONDS) {
      return Optional.empty();
    }
    int change = BayesianRuns.lastChange(together(meters, seconds));
    int at = Math.min(seconds - MIN_SECONDS, Math.max(MIN_SECONDS, change));
    return sight.highest(one -> score(sight.seconds(one), at));
  }

  /** Mean of the meters, each as deviations from its own mean. */
  private static double[] together(List<double[]> meters, int seconds) {
    double[] sum = new double[seconds];
    for (double[] meter : meters) {
      double mean = StatUtils.mean(meter);
      double deviation = Math.max(MIN_SPREAD, Math.sqrt(StatUtils.variance(meter)));
      Arrays.setAll(sum, i -> sum[i] + (meter[i] - mean) / deviation / meters.size());
    }
    return sum;
  }

  private static double score(double[] meter, int change) {
    double[] before = Arrays.copyOfRange(meter, 0, change);
    double median = StatUtils.percentile(before, MEDIAN);
    double spread =
        StatUtils.percentile(before, UPPER_QUARTILE) - StatUtils.percentile(before, LOWER_QUARTILE);
    return Arrays.stream(meter, change, meter.length)
        .map(value -> Math.abs(value - median) / Math.max(MIN_SPREAD, spread))
        .max()
        .orElse(0);
  }
}
