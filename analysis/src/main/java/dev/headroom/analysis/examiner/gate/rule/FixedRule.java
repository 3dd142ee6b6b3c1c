package dev.headroom.analysis.examiner.gate.rule;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/** More than 10 % slower in the mean of the runs. */
final class FixedRule implements PublishedRule {
  @Override
  public String name() {
    return "fixed +10 %";
  }

  @Override
  public double score(RestartPair pair) {
    return change(RestartPair.medians(pair.base()), RestartPair.medians(pair.candidate()));
  }

  static double change(double[] base, double[] candidate) {
    return mean(candidate) / mean(base) - 1;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** With n − 1. */
  static double deviation(double[] values) {
    return new StandardDeviation().evaluate(values);
  }

  @Override
  public double threshold() {
    return 0.10;
  }
}
