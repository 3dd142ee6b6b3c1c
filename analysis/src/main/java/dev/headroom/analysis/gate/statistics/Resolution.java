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

  /** The least number; the width falls with the number of runs, so it is halved towards. */
  private static OptionalInt runsNeeded(double deviation, double margin) {
    if (width(deviation, MOST_RUNS) >= margin) {
      return OptionalInt.empty();
    }
    int few = 1;
    int enough = MOST_RUNS;
    while (enough - few > 1) {
      int middle = (few + enough) / 2;
      if (width(deviation, middle) < margin) {
        enough = middle;
      } else {
        few = middle;
      }
    }
    return OptionalInt.of(enough);
  }

  private static double width(double deviation, int runs) {
    double freedom = 2.0 * (runs - 1);
    return (Difference.quantile(UPPER_TAIL, freedom) + Difference.quantile(POWER, freedom))
        * deviation
        * Math.sqrt(2.0 / runs);
  }
}
