package dev.headroom.load.plan;

import java.util.List;

/** What ends a closed load before its time, by the kind of its steps. */
public final class EndRule {
  private EndRule() {}

  /**
   * Decides after a step.
   *
   * @param phase of the steps
   * @param results of those that have ended, in the order of their users
   */
  public static SaturationRule.Decision decide(StepPhase phase, List<StepResult> results) {
    return switch (phase) {
      case WARM_UP -> WarmUpRule.decide(results);
      case PROBE -> SaturationRule.decide(results);
      case CURVE, RETURN, TRAFFIC, SIDE_BY_SIDE -> SaturationRule.Decision.CONTINUE;
    };
  }
}
