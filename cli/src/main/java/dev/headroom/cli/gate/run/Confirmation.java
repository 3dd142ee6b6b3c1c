package dev.headroom.cli.gate.run;

import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.goal.GoalVerdict;
import dev.headroom.analysis.gate.goal.Requirement;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether fresh runs show again what was called a regression. Who looks several times, as one does
 * who adds runs, is wrong more often than who looks once; runs that were not there at the look know
 * nothing of its luck.
 */
final class Confirmation {
  private Confirmation() {}

  /**
   * Whether it stands.
   *
   * @param first what called it so
   * @param all of all runs, the fresh ones too
   * @param fresh of the fresh ones alone
   */
  static boolean holds(GateResult first, GateResult all, GateResult fresh) {
    if (all.verdict() != GateVerdict.REGRESSION) {
      return false;
    }
    Set<CheckId> suspected = checks(first);
    suspected.retainAll(checks(all));
    Set<Requirement> missed = goals(first, GoalVerdict.MISSED);
    missed.retainAll(goals(all, GoalVerdict.MISSED));
    missed.removeAll(goals(fresh, GoalVerdict.HELD));
    boolean worseAgain =
        fresh.checks().stream()
            .anyMatch(check -> suspected.contains(check.check()) && isBeyondMargin(check));
    boolean missedAgain = !missed.isEmpty() && !fresh.candidateRuns().isEmpty();
    return worseAgain || missedAgain || haveFailed(fresh);
  }

  private static Set<CheckId> checks(GateResult result) {
    return result.having(CheckVerdict.REGRESSION).stream()
        .map(CheckResult::check)
        .collect(Collectors.toSet());
  }

  private static Set<Requirement> goals(GateResult result, GoalVerdict verdict) {
    return result.goals().stream()
        .filter(goal -> goal.verdict() == verdict)
        .map(GoalResult::requirement)
        .collect(Collectors.toSet());
  }

  /** One run is no sample to test, but it must lie where the regression does. */
  private static boolean isBeyondMargin(CheckResult check) {
    boolean moreIsBetter = check.check().metric().kind() == GateMetric.Kind.THROUGHPUT;
    return check
        .change()
        .filter(c -> (moreIsBetter ? -c.estimate() : c.estimate()) > check.margin())
        .isPresent();
  }

  /** The target's own failure in every one of them. */
  private static boolean haveFailed(GateResult fresh) {
    return fresh.candidateRuns().isEmpty()
        && !fresh.refused().isEmpty()
        && fresh.refused().stream().allMatch(run -> run.flaw().code().isFailure());
  }
}
