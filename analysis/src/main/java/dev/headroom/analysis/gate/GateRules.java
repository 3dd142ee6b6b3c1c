package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.Set;

/**
 * How a gate decides.
 *
 * @param margins how much worse is good enough
 * @param falseAlarms share of gates of an unchanged system that may call one of their checks a
 *     regression, 0 … 1
 * @param strict whether the whole interval has to lie beyond the margin, not only the estimate
 * @param anyMachine whether runs of other machines than the baseline's are compared
 * @param only metrics that are compared; empty for those that a gate compares unless told otherwise
 */
public record GateRules(
    Margins margins, double falseAlarms, boolean strict, boolean anyMachine, Set<GateMetric> only) {
  public static final GateRules DEFAULT =
      new GateRules(Margins.DEFAULT, 0.05, false, false, Set.of());

  public GateRules {
    only = Set.copyOf(only);
    if (!(falseAlarms > 0 && falseAlarms < 1)) {
      throw new IllegalArgumentException("not a share between 0 and 1: " + falseAlarms);
    }
  }
}
