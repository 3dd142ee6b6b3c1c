package dev.headroom.analysis.gate.statistics;

import java.util.Arrays;

/**
 * How often, of two groups of runs of one and the same system, so few pairs have the second one
 * greater: the exact distribution of U (H. B. Mann, D. R. Whitney, "On a test of whether one of two
 * random variables is stochastically larger than the other", Annals of Mathematical Statistics 18,
 * 1947). With ties it errs on the safe side where a tie counts against.
 */
final class RankSum {
  /** Of 20 and 20; means of more runs leave little for ranks to add. */
  private static final int MOST_PAIRS = 400;

  /**
   * A number of pairs, and how often there are fewer.
   *
   * @param rank 0 where even none is more frequent than asked for
   * @param level share of cases
   */
  record Bound(int rank, double level) {}

  private final double[] cumulative;

  private RankSum(double[] cumulative) {
    this.cumulative = cumulative;
  }

  /** Of so many runs on either side. */
  static RankSum of(int one, int other) {
    if (one == 0 || other == 0 || (long) one * other > MOST_PAIRS) {
      return new RankSum(new double[0]);
    }
    double[] cumulative = probabilities(one, other);
    for (int u = 1; u < cumulative.length; u++) {
      cumulative[u] += cumulative[u - 1];
    }
    return new RankSum(cumulative);
  }

  /**
   * Their recursion: the greatest of all values is of one side, and then it is greater than all of
   * the other, or of the other, and adds nothing.
   */
  private static double[] probabilities(int one, int other) {
    double[][] ofFewer = new double[other + 1][];
    for (int n = 0; n <= one; n++) {
      for (int m = 0; m <= other; m++) {
        double[] next = new double[n * m + 1];
        if (n == 0 || m == 0) {
          next[0] = 1;
        } else {
          add(next, ofFewer[m], m, (double) n / (n + m));
          add(next, ofFewer[m - 1], 0, (double) m / (n + m));
        }
        ofFewer[m] = next;
      }
    }
    return ofFewer[other];
  }

  private static void add(double[] sum, double[] terms, int shift, double weight) {
    for (int u = 0; u < terms.length; u++) {
      sum[u + shift] += weight * terms[u];
    }
  }

  /** The most pairs of which fewer are found in no more than a share of cases. */
  Bound atMost(double share) {
    int rank = (int) Arrays.stream(cumulative).takeWhile(p -> p <= share).count();
    return new Bound(rank, rank == 0 ? 0 : cumulative[rank - 1]);
  }
}
