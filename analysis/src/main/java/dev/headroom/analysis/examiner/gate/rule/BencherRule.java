package dev.headroom.analysis.examiner.gate.rule;

/**
 * Bencher's t-test: the new value, here the mean of the candidate's runs, is above the mean of the
 * history by more than t of 0.99 times the history's standard deviation (bencher.dev, "Thresholds
 * and Alerts").
 */
final class BencherRule implements PublishedRule {
  private static final double TINY = 1e-300;

  @Override
  public String name() {
    return "Bencher, t-test at 0.99";
  }

  @Override
  public double score(RestartPair pair) {
    double[] base = RestartPair.medians(pair.base());
    double[] candidate = RestartPair.medians(pair.candidate());
    return (FixedRule.mean(candidate) - FixedRule.mean(base))
        / Math.max(TINY, FixedRule.deviation(base));
  }

  /** t of 0.99 with 4 degrees of freedom. */
  @Override
  public double threshold() {
    return 3.747;
  }
}
