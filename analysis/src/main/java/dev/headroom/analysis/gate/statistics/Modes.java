package dev.headroom.analysis.gate.statistics;

import java.util.List;

/** Whether runs of the same code fall into groups, as where a JIT decides one way or the other. */
public final class Modes {
  /** Share of the range that the widest gap between neighbours has to take. */
  private static final double WIDE = 0.6;

  /** Runs on either side of the gap; a single one is an outlier. */
  private static final int MIN_RUNS = 2;

  private Modes() {}

  /**
   * Whether there are several modes.
   *
   * @param values a value a run
   * @param margin a gap of no more than this is of no interest
   */
  public static boolean areSeveral(List<Double> values, double margin) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    if (n < 2 * MIN_RUNS) {
      return false;
    }
    double range = sorted.get(n - 1) - sorted.get(0);
    for (int i = MIN_RUNS; i <= n - MIN_RUNS; i++) {
      double gap = sorted.get(i) - sorted.get(i - 1);
      if (gap > margin && gap >= WIDE * range) {
        return true;
      }
    }
    return false;
  }
}
