package dev.headroom.analysis.math;

import org.hipparchus.stat.descriptive.rank.Percentile;

/** Percentile intervals of bootstrap replicates. */
public final class Quantiles {
  /** A replicate further out than this many times the estimate says no more than "unknown". */
  private static final double FARTHEST = 100;

  private Quantiles() {}

  /**
   * The central 90 % of the replicates, widened where needed to hold the estimate itself.
   *
   * @param estimate finite and positive
   */
  public static Interval interval(double estimate, double[] replicates) {
    if (replicates.length < 2) {
      return Interval.exactly(estimate);
    }
    double[] bounded = new double[replicates.length];
    for (int i = 0; i < replicates.length; i++) {
      bounded[i] = Math.min(replicates[i], FARTHEST * estimate);
    }
    Percentile percentile = new Percentile();
    percentile.setData(bounded);
    return new Interval(
        Math.min(estimate, percentile.evaluate(5)),
        estimate,
        Math.max(estimate, percentile.evaluate(95)));
  }
}
