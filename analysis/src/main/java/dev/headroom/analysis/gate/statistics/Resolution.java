package dev.headroom.analysis.gate.statistics;

import java.util.OptionalInt;

/**
 * What a comparison of so many runs can tell apart.
 *
 * @param smallestEffect difference that is found in four comparisons of five
 * @param runsNeeded runs on each side with which an unchanged system passes in four comparisons of
 *     five; empty where {@value #MOST_RUNS} are not enough
 */
public record Resolution(double smallestEffect, OptionalInt runsNeeded) {
  static final int MOST_RUNS = 1_000;
  private static final double UPPER_TAIL = 0.95;
  private static final double POWER = 0.8;

  /**
   * Of a comparison.
   *
   * @param difference as found
   * @param runDeviation standard deviation between runs
   * @param margin difference that is allowed, greater than 0
   */
  public static Resolution of(Difference difference, double runDeviation, double margin) {
    double freedom = difference.degreesOfFreedom();
    double smallest =
        (Difference.quantile(UPPER_TAIL, freedom) + Difference.quantile(POWER, freedom))
            * difference.standardError();
    return new Resolution(smallest, runsNeeded(runDeviation, margin));
  }

  private static OptionalInt runsNeeded(double deviation, double margin) {
    for (int n = 2; n <= MOST_RUNS; n++) {
      double freedom = 2.0 * (n - 1);
      double wide =
          (Difference.quantile(UPPER_TAIL, freedom) + Difference.quantile(POWER, freedom))
              * deviation
              * Math.sqrt(2.0 / n);
      if (wide < margin) {
        return OptionalInt.of(n);
      }
    }
    return OptionalInt.empty();
  }
}
