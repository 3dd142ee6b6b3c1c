package dev.headroom.analysis.examiner;

import dev.headroom.analysis.finding.Reliability;
import java.util.List;
import java.util.Locale;

/**
 * Prints the figure of {@code Reliability} by the verdicts on simulated systems. Arguments: how
 * many systems, and their seed; never one that judges afterwards.
 */
final class ReliabilityFit {
  private static final int ROUNDS = 50;

  /** Standard deviation of the odds' logarithm that is believed without any system. */
  private static final double BELIEF = 0.5;

  private static final double MOST = 0.999;

  private ReliabilityFit() {}

  public static void main(String[] arguments) {
    List<Mark> said =
        Examiner.examine(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]))
            .filter(mark -> mark.rule().isPresent())
            .toList();
    System.out.printf(Locale.ROOT, "%d verdicts: odds times %.1f%n", said.size(), odds(said));
  }

  /** By Newton's method on its logarithm, with Platt's targets. */
  static double odds(List<Mark> marks) {
    long right = marks.stream().filter(Mark::right).count();
    double yes = (right + 1.0) / (right + 2.0);
    double no = 1.0 / (marks.size() - right + 2.0);
    double log = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double slope = -log / (BELIEF * BELIEF);
      double curvature = 1 / (BELIEF * BELIEF);
      for (Mark mark : marks) {
        double came = Math.min(MOST, Reliability.cameTo(mark.probability()));
        double fit = 1 / (1 + Math.exp(-log) * (1 - came) / came);
        slope += (mark.right() ? yes : no) - fit;
        curvature += fit * (1 - fit);
      }
      log += slope / curvature;
    }
    return Math.exp(log);
  }
}
