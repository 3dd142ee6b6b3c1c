package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.RefusedRun;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.goal.GoalVerdict;
import dev.headroom.dashboards.gate.JUnitReport.Outcome;
import dev.headroom.dashboards.gate.JUnitReport.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer as a JUnit report, a test a check, goal and refused run. */
public final class GateJUnit {
  private static final String SUITE = "headroom gate";

  private GateJUnit() {}

  public static String render(GateResult result) {
    List<Test> tests = new ArrayList<>();
    result.refused().forEach(run -> tests.add(test(run)));
    result.checks().forEach(check -> tests.add(test(check)));
    result.goals().forEach(goal -> tests.add(test(goal)));
    return new JUnitReport(SUITE, tests).xml();
  }

  /** A run that is no evidence is an error of the test, not of what is tested, unless it failed. */
  private static Test test(RefusedRun run) {
    Outcome outcome = run.flaw().code().isFailure() ? Outcome.FAILURE : Outcome.ERROR;
    return new Test("run " + run.id(), Optional.of(outcome), run.flaw().toString());
  }

  private static Test test(CheckResult check) {
    String message =
        (check.verdict().code() + ": " + GateWords.change(check) + " " + GateWords.note(check))
            .strip();
    return new Test(
        check.check().toString(),
        outcome(check.verdict() == CheckVerdict.REGRESSION, check.verdict() == CheckVerdict.PASS),
        message);
  }

  private static Test test(GoalResult goal) {
    String message = (GateWords.measured(goal) + " " + GateWords.note(goal)).strip();
    return new Test(
        goal.requirement().text(),
        outcome(goal.verdict() == GoalVerdict.MISSED, goal.verdict() == GoalVerdict.HELD),
        message);
  }

  private static Optional<Outcome> outcome(boolean isFailure, boolean isPass) {
    return isPass ? Optional.empty() : Optional.of(isFailure ? Outcome.FAILURE : Outcome.SKIPPED);
  }
}
