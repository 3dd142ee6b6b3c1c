package dev.headroom.analysis.examiner.gate.rule;

import java.util.Arrays;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Mann and Whitney's U: how many pairs of a value of each side have the second one greater, a tie
 * counting half ("On a test of whether one of two random variables is stochastically larger than
 * the other", Annals of Mathematical Statistics 18, 1947).
 */
final class MannWhitney {
  private MannWhitney() {}

  /** U of the second side, 0 … n·m: its sum of ranks less what it is at least. */
  static double u(double[] one, double[] other) {
    double[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(all);
    double least = other.length * (other.length + 1) / 2.0;
    return Arrays.stream(ranks, one.length, ranks.length).sum() - least;
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
