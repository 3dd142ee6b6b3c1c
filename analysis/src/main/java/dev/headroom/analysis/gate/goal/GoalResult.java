package dev.headroom.analysis.gate.goal;

import dev.headroom.analysis.math.Interval;
import java.util.Optional;

/**
 * One goal, checked.
 *
 * @param requirement the goal
 * @param verdict what became of it
 * @param measured with its 90 % interval, in the metric's unit; empty where there is none
 * @param note what to know of it; may be empty
 */
public record GoalResult(
    Requirement requirement, GoalVerdict verdict, Optional<Interval> measured, String note) {
  static GoalResult unknown(Requirement requirement, String why) {
    return new GoalResult(requirement, GoalVerdict.UNKNOWN, Optional.empty(), why);
  }
}
