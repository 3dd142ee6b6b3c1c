package dev.headroom.analysis.finding;

/**
 * What a verdict's probability is worth that names a cause: how often such verdicts were right that
 * came to it, on simulated systems whose bottleneck and cause are known, and of which all evidence
 * is there. The odds are so many times those that the evidence comes to (a logistic regression on
 * their logarithm with a slope of one; J. Platt, "Probabilistic outputs for support vector
 * machines", in Advances in Large Margin Classifiers, MIT Press 1999), drawn towards one, since
 * real systems are harder than simulated ones. {@code ReliabilityFit} prints the figure.
 */
public final class Reliability {
  private static final double ODDS = 3.6;

  /** Whatever was seen, a thousandth is left to what nobody thought of. */
  private static final double MOST = 0.999;

  private Reliability() {}

  /**
   * The probability that a verdict is right.
   *
   * @param came what its evidence comes to, 0 … 1
   */
  public static double of(double came) {
    return times(ODDS, Math.min(MOST, came));
  }

  /** What the evidence of a verdict came to that gives itself a probability. */
  public static double cameTo(double said) {
    return times(1 / ODDS, said);
  }

  private static double times(double factor, double probability) {
    return factor * probability / (1 - probability + factor * probability);
  }
}
