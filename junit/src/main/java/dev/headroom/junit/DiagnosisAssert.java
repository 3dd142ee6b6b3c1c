package dev.headroom.junit;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.promise.GoalCheck;
import dev.headroom.dashboards.RunHistory;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Assertions on a diagnosis; they fail and abort with its report. Of a run that says nothing of its
 * target, as where the load generator was the limit, each of them aborts the test.
 */
public final class DiagnosisAssert {
  private final Diagnosis diagnosis;

  DiagnosisAssert(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /**
   * That the target takes so much without failing. Aborts where the interval of what it took holds
   * the bound, or the load did not go as far.
   *
   * @param perSecond requests a second
   */
  public DiagnosisAssert takesAtLeast(double perSecond) {
    String wanted = "to take at least " + perSecond + "/s";
    requireAnswer(wanted);
    Optional<Knee> knee = diagnosis.load().knee();
    if (diagnosis.verdict().kind() == Verdict.Kind.TARGET_FAILED) {
      fail(wanted);
    }
    if (knee.isEmpty() || !knee.get().reached()) {
      decide(wanted, knee.isPresent() && knee.get().xMaxPerSecond().low() >= perSecond, false);
    } else {
      Interval most = knee.get().xMaxPerSecond();
      decide(wanted, most.low() >= perSecond, most.high() < perSecond);
    }
    return this;
  }

  /** That a resource of this type is what binds, in whichever box. */
  public DiagnosisAssert isBoundBy(ResourceType type) {
    String wanted = "to be bound by " + type.words();
    requireAnswer(wanted);
    Optional<ResourceId> binding =
        diagnosis.verdict().kind() == Verdict.Kind.BOTTLENECK
            ? diagnosis.verdict().resource()
            : Optional.empty();
    if (binding.filter(resource -> resource.type() == type).isEmpty()) {
      fail(wanted);
    }
    return this;
  }

  /** That the target reached the goal of its run; a run without one fails. */
  public DiagnosisAssert reachesItsGoal() {
    String wanted = "to reach its goal";
    requireAnswer(wanted);
    boolean failed = diagnosis.verdict().kind() == Verdict.Kind.TARGET_FAILED;
    switch (GoalCheck.of(diagnosis)) {
      case NO_GOAL -> fail(wanted + ", and it has none");
      case NOT_MEASURED -> decide(wanted, false, failed);
      case MISSED -> fail(wanted);
      default -> decide(wanted, true, failed);
    }
    return this;
  }

  private void requireAnswer(String wanted) {
    if (!diagnosis.verdict().kind().isAnswer()) {
      decide(wanted, false, false);
    }
  }

  private void decide(String wanted, boolean holds, boolean isBroken) {
    if (isBroken) {
      fail(wanted);
    }
    if (!holds) {
      Assumptions.abort("it cannot be told whether it is " + wanted + "\n" + report());
    }
  }

  private void fail(String wanted) {
    Assertions.fail("expected " + wanted + "\n" + report());
  }

  private String report() {
    return TerminalReport.render(diagnosis, RunHistory.NONE, TerminalStyle.plain());
  }
}
