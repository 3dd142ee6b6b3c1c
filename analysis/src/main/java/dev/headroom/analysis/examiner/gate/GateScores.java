package dev.headroom.analysis.examiner.gate;

import java.util.List;

/**
 * How a gate and other rules did on the same pairs.
 *
 * @param families gates of which each had the checks of a family
 * @param checksAFamily in each
 * @param ours the gate's marks
 * @param inconclusive checks of unchanged code that the gate left open
 * @param passed checks slowed by each of the exam's factors that passed, one a family
 * @param rules marks of the other rules, as published
 * @param tuned marks of the same rules at the gate's own rate of false alarms a check
 * @param added marks of gates that look again with more runs
 */
public record GateScores(
    int families,
    int checksAFamily,
    RuleMarks ours,
    int inconclusive,
    List<Integer> passed,
    List<RuleMarks> rules,
    List<RuleMarks> tuned,
    AddedRunsMarks added) {
  public GateScores {
    passed = List.copyOf(passed);
    rules = List.copyOf(rules);
    tuned = List.copyOf(tuned);
  }

  public int checks() {
    return families * checksAFamily;
  }
}
