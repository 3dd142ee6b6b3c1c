package dev.headroom.analysis.examiner.gate.rule;

import java.util.Arrays;

/**
 * Mann and Whitney's U: how many pairs of a value of each side have the second one greater, a tie
 * counting half ("On a test of whether one of two random variables is stochastically larger than
 * the other", Annals of Mathematical Statistics 18, 1947).
 */
final class MannWhitney {
  private MannWhitney() {}

  /** U of the second side, 0 … n·m. */
  static double u(double[] one, double[] other) {
    double[] sorted = one.clone();
    Arrays.sort(sorted);
    double u = 0;
    for (double value : other) {
      u += (below(sorted, value, false) + below(sorted, value, true)) / 2.0;
    }
    return u;
  }

  private static int below(double[] sorted, double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || orEqual && sorted[middle] == value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Its deviation from what chance gives, in standard deviations. */
  static double z(double[] one, double[] other) {
    double pairs = (double) one.length * other.length;
    return (u(one, other) - pairs / 2) / deviation(one.length, other.length);
  }

  static double deviation(int one, int other) {
    return Math.sqrt((double) one * other * (one + other + 1) / 12);
  }
}
