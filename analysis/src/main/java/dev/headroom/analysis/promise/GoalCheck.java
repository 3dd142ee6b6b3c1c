package dev.headroom.analysis.promise;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.Goal;

/** Whether a run's target reached its goal. */
public enum GoalCheck {
  /** Nobody said what it ought to reach. */
  NO_GOAL,
  REACHED,
  MISSED,
  /** No load was measured. */
  NOT_MEASURED;

  /**
   * A goal is missed where the most that was measured is below it, or where arrivals at up to its
   * rate were answered more slowly than it allows, or failed.
   */
  public static GoalCheck of(Diagnosis diagnosis) {
    return diagnosis.run().goal().map(goal -> of(diagnosis.load(), goal)).orElse(NO_GOAL);
  }

  private static GoalCheck of(Diagnosis.Load load, Goal goal) {
    if (load.knee().isEmpty()) {
      return NOT_MEASURED;
    }
    boolean tooLittle = load.knee().get().xMaxPerSecond().estimate() < goal.throughputPerSecond();
    boolean tooBad =
        load.plateaus().stream()
            .filter(plateau -> isAskedOf(plateau, goal))
            .anyMatch(plateau -> isTooSlow(plateau, goal) || !ErrorTolerance.isTaken(plateau));
    return tooLittle || tooBad ? MISSED : REACHED;
  }

  private static boolean isAskedOf(Plateau plateau, Goal goal) {
    return plateau
        .offered()
        .perSecond()
        .filter(rate -> rate <= goal.throughputPerSecond())
        .isPresent();
  }

  private static boolean isTooSlow(Plateau plateau, Goal goal) {
    return goal.p99Seconds().filter(bound -> plateau.latency().p99Seconds() > bound).isPresent();
  }
}
