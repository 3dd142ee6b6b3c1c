package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.cause.Causes;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param causes whose doing it is that checks became worse, as far as it is known
 */
public record GateResult(
    GateVerdict verdict,
    int baseRuns,
    List<String> candidateRuns,
    List<RefusedRun> refused,
    List<CheckResult> checks,
    List<GoalResult> goals,
    List<String> machineDiffers,
    List<Cause> causes) {
  public GateResult {
    candidateRuns = List.copyOf(candidateRuns);
    refused = List.copyOf(refused);
    checks = List.copyOf(checks);
    goals = List.copyOf(goals);
    machineDiffers = List.copyOf(machineDiffers);
    causes = List.copyOf(causes);
  }

  /** What was found before anybody asked for causes. */
  public GateResult(
      GateVerdict verdict,
      int baseRuns,
      List<String> candidateRuns,
      List<RefusedRun> refused,
      List<CheckResult> checks,
      List<GoalResult> goals,
      List<String> machineDiffers) {
    this(verdict, baseRuns, candidateRuns, refused, checks, goals, machineDiffers, List.of());
  }

  /**
   * The same with the causes of what became worse.
   *
   * @param baseline what was compared with
   * @param runs those that were compared
   */
  GateResult explained(Optional<Baseline> baseline, List<RunSample> runs) {
    Set<GateMetric> worse =
        checks.stream()
            .filter(CheckResult::isWorse)
            .map(result -> result.check().metric())
            .collect(Collectors.toSet());
    List<Cause> found =
        baseline
            .map(
                base ->
                    Causes.of(worse, base.costs(), runs.stream().map(RunSample::costs).toList()))
            .orElse(List.of());
    return new GateResult(
        verdict, baseRuns, candidateRuns, refused, checks, goals, machineDiffers, found);
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
