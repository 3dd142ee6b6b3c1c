package dev.headroom.analysis.examiner.gate.rule;

/**
 * Go's benchstat: Mann–Whitney over the runs, exact, two-sided, at 5 %: of 5 and 5, U of at least
 * 23 (golang.org/x/perf/benchmath, {@code AssumeNothing}); any difference counts.
 */
final class BenchstatRule implements PublishedRule {
  @Override
  public String name() {
    return "benchstat, p < 0.05";
  }

  @Override
  public double score(RestartPair pair) {
    return MediansRule.score(
        RestartPair.medians(pair.base()), RestartPair.medians(pair.candidate()));
  }

  /** P(U ≥ 23) = 0.016 a side; of 22 it is 0.028. */
  @Override
  public double threshold() {
    return 22.9;
  }
}
