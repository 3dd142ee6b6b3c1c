package dev.headroom.analysis.examiner.gate;

import java.util.List;

/**
 * How a gate and other rules did on the same pairs.
 *
 * @param families gates of which each had the checks of a family
 * @param checksAFamily in each
 * @param ours the gate's marks
 * @param inconclusive checks of unchanged code that the gate left open
 * @param rules marks of the other rules, as published
 * @param tuned marks of the same rules at the gate's own rate of false alarms a check
 * @param settled restarts that settled
 * @param restarts all of them
 * @param medianDropped windows after which half of those had settled
 */
public record GateScores(
    int families,
    int checksAFamily,
    RuleMarks ours,
    int inconclusive,
    List<RuleMarks> rules,
    List<RuleMarks> tuned,
    int settled,
    int restarts,
    double medianDropped) {
  public GateScores {
    rules = List.copyOf(rules);
    tuned = List.copyOf(tuned);
  }

  public int checks() {
    return families * checksAFamily;
  }
}
