package dev.headroom.analysis.math;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Percentile;

/** Percentile intervals of bootstrap replicates. */
public final class Quantiles {
  /** A replicate further out than this many times the estimate says no more than "unknown". */
  private static final double FARTHEST = 100;

  private Quantiles() {}

  /**
   * The central 90 % of the replicates, widened where needed to hold the estimate itself; those
   * that are no number, such as a ratio of two limits that are nothing, do not count.
   *
   * @param estimate finite and positive
   */
  public static Interval interval(double estimate, double[] replicates) {
    double[] bounded =
        Arrays.stream(replicates)
            .filter(replicate -> !Double.isNaN(replicate))
            .map(replicate -> Math.min(replicate, FARTHEST * estimate))
            .toArray();
    if (bounded.length < 2) {
      return Interval.exactly(estimate);
    }
    Percentile percentile = new Percentile();
    percentile.setData(bounded);
    return new Interval(
        Math.min(estimate, percentile.evaluate(5)),
        estimate,
        Math.max(estimate, percentile.evaluate(95)));
  }
}
