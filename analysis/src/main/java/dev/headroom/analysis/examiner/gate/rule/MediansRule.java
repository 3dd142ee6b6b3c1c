package dev.headroom.analysis.examiner.gate.rule;

/** Mann–Whitney over the runs' medians, at 5 %: of 5 and 5, U of at least 21. */
final class MediansRule implements PublishedRule {
  /** Among equal U the greater change comes first, so that it can be tuned at all. */
  private static final double TIE_BREAK = 1e-3;

  @Override
  public String name() {
    return "Mann–Whitney on run medians, p < 0.05";
  }

  @Override
  public double score(RestartPair pair) {
    return score(RestartPair.medians(pair.base()), RestartPair.medians(pair.candidate()));
  }

  static double score(double[] base, double[] candidate) {
    return MannWhitney.u(base, candidate) + TIE_BREAK * FixedRule.change(base, candidate);
  }

  /** P(U ≥ 21) = 0.048 (the tables of Mann and Whitney); a change of 100 breaks no tie. */
  @Override
  public double threshold() {
    return 20.9;
  }
}
