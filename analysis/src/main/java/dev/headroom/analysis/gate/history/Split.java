package dev.headroom.analysis.gate.history;

/**
 * Where a stretch of a series falls best into two parts. The second part may end before the stretch
 * does, so that a change that was taken back is seen too (Matteson and James, section 2.3).
 *
 * @param at first value of the second part
 * @param divergence of the parts
 */
record Split(int at, double divergence) {
  /**
   * The best of a stretch {@code [from, to)}. Sums of distances are carried on from one pair of
   * ends to the next, so that all of them together take the square of the length.
   *
   * @param min values that each part has at least, 2 or more
   * @return a divergence of minus infinity where the stretch is shorter than two parts
   */
  static Split best(double[] series, int from, int to, int min) {
    double[] toEarlier = distancesToEarlier(series, from, to);
    double[] toBefore = new double[series.length];
    Split best = new Split(from, Double.NEGATIVE_INFINITY);
    double before = 0;
    for (int at = from + 1; at <= to - min; at++) {
      before += toBefore[at - 1];
      for (int j = at; j < to; j++) {
        toBefore[j] += Math.abs(series[j] - series[at - 1]);
      }
      if (at - from >= min) {
        best = better(best, bestEnd(at, from, to, min, before, toBefore, toEarlier));
      }
    }
    return best;
  }

  /** Of each value, the sum of its distances to those before it in the stretch. */
  private static double[] distancesToEarlier(double[] series, int from, int to) {
    double[] sums = new double[series.length];
    for (int j = from; j < to; j++) {
      for (int i = from; i < j; i++) {
        sums[j] += Math.abs(series[j] - series[i]);
      }
    }
    return sums;
  }

  private static Split bestEnd(
      int at, int from, int to, int min, double before, double[] toBefore, double[] toEarlier) {
    double between = 0;
    double after = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int last = at; last < to; last++) {
      between += toBefore[last];
      after += toEarlier[last] - toBefore[last];
      int length = last + 1 - at;
      if (length >= min) {
        most = Math.max(most, Divergence.of(at - from, length, between, before, after));
      }
    }
    return new Split(at, most);
  }

  /** The earlier one of two that are as good. */
  static Split better(Split one, Split other) {
    return other.divergence > one.divergence ? other : one;
  }
}
