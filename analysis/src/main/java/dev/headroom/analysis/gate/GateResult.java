package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.goal.GoalResult;
import java.util.Comparator;
import java.util.List;

/**
 * What a gate found.
 *
 * @param verdict the answer
 * @param baseRuns runs of the baseline
 * @param candidateRuns ids of the runs that were compared
 * @param refused runs that were not
 * @param checks of all requests first, then by request
 * @param goals absolute ones, in the order in which they were asked for
 * @param machineDiffers what is not as it was on the baseline's machine; empty unless asked for
 */
public record GateResult(
    GateVerdict verdict,
    int baseRuns,
    List<String> candidateRuns,
    List<RefusedRun> refused,
    List<CheckResult> checks,
    List<GoalResult> goals,
    List<String> machineDiffers) {
  public GateResult {
    candidateRuns = List.copyOf(candidateRuns);
    refused = List.copyOf(refused);
    checks = List.copyOf(checks);
    goals = List.copyOf(goals);
    machineDiffers = List.copyOf(machineDiffers);
  }

  /** Checks with a verdict, the greatest change for the worse first. */
  public List<CheckResult> having(CheckVerdict wanted) {
    return checks.stream()
        .filter(result -> result.verdict() == wanted)
        .sorted(Comparator.comparingDouble(GateResult::worsening).reversed())
        .toList();
  }

  private static double worsening(CheckResult result) {
    return result.change().map(change -> Math.abs(change.estimate())).orElse(0.0);
  }
}
