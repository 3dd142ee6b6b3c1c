package dev.headroom.analysis.examiner.gate.rule;

/** Mann–Whitney over the windows of all runs, at 5 %: the run is not seen as a unit. */
final class WindowsRule implements PublishedRule {
  @Override
  public String name() {
    return "Mann–Whitney on windows, p < 0.05";
  }

  @Override
  public double score(RestartPair pair) {
    return MannWhitney.z(
        RestartPair.all(pair.base(), Restart::windows),
        RestartPair.all(pair.candidate(), Restart::windows));
  }

  /** One-sided. */
  @Override
  public double threshold() {
    return 1.645;
  }
}
