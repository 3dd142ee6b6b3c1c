package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.goal.GoalVerdict;
import dev.headroom.analysis.gate.goal.Goals;
import dev.headroom.analysis.gate.goal.Requirement;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.analysis.gate.sample.TestedSystem;
import dev.headroom.analysis.gate.statistics.FalseAlarms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares runs of a candidate with a baseline and with goals. */
public final class Gate {
  private final Optional<Baseline> baseline;
  private final GateRules rules;

  private Gate(Optional<Baseline> baseline, GateRules rules) {
    this.baseline = baseline;
    this.rules = rules;
  }

  /**
   * What a gate says of a candidate.
   *
   * @param baseline empty where only goals are to be checked
   * @param candidate its runs
   * @param goals absolute ones
   */
  public static GateResult judge(
      Optional<Baseline> baseline,
      List<RunSample> candidate,
      List<Requirement> goals,
      GateRules rules) {
    return new Gate(baseline, rules).judge(candidate, goals);
  }

  private GateResult judge(List<RunSample> candidate, List<Requirement> goals) {
    List<RefusedRun> refused = new ArrayList<>();
    List<RunSample> admitted = new ArrayList<>();
    for (RunSample run : candidate) {
      Optional<RunFlaw> flaw = run.flaw().or(() -> baseline.flatMap(base -> unlike(base, run)));
      flaw.ifPresentOrElse(f -> refused.add(new RefusedRun(run.id(), f)), () -> admitted.add(run));
    }
    List<CheckResult> checks =
        admitted.isEmpty() ? List.of() : baseline.map(b -> checks(b, admitted)).orElse(List.of());
    List<GoalResult> results = admitted.isEmpty() ? List.of() : Goals.check(goals, admitted);
    return new GateResult(
            verdict(admitted, refused, checks, results),
            baseline.map(base -> base.runs().size()).orElse(0),
            admitted.stream().map(RunSample::id).toList(),
            refused,
            checks,
            results,
            machineDiffers(admitted))
        .explained(baseline, admitted);
  }

  private List<String> machineDiffers(List<RunSample> admitted) {
    return baseline.stream()
        .flatMap(
            base ->
                admitted.stream()
                    .flatMap(r -> r.fingerprint().differences(base.fingerprint()).stream()))
        .distinct()
        .toList();
  }

  private Optional<RunFlaw> unlike(Baseline base, RunSample run) {
    if (!run.scenario().equals(base.scenario())
        || !TestedSystem.name(run.target()).equals(TestedSystem.name(base.target()))) {
      return other(run.target() + ", " + run.scenario(), base.target() + ", " + base.scenario());
    }
    if (!base.times().isEmpty()
        && Collections.disjoint(run.times().keySet(), base.times().keySet())) {
      return other(names(run.times().keySet()), names(base.times().keySet()));
    }
    List<String> differences = run.fingerprint().differences(base.fingerprint());
    return rules.anyMachine() || differences.isEmpty()
        ? Optional.empty()
        : Optional.of(new RunFlaw(RunFlaw.Code.OTHER_MACHINE, String.join("; ", differences)));
  }

  private static Optional<RunFlaw> other(String now, String before) {
    return Optional.of(new RunFlaw(RunFlaw.Code.OTHER_TARGET, now + "; was " + before));
  }

  private static String names(Set<String> requests) {
    return String.join(", ", requests);
  }

  /** Each check by itself, then those that can be tested together. */
  private List<CheckResult> checks(Baseline base, List<RunSample> admitted) {
    List<Map<CheckId, Measured>> runs = admitted.stream().map(RunSample::values).toList();
    Set<CheckId> wanted = new TreeSet<>(base.checks());
    runs.forEach(run -> wanted.addAll(run.keySet()));
    List<Check> family =
        Family.of(wanted, rules.only()).stream()
            .map(id -> new Check(id, base, Baseline.values(id, runs), rules))
            .toList();
    List<Check> tested = family.stream().filter(check -> check.test().isPresent()).toList();
    List<Double> adjusted =
        FalseAlarms.adjusted(
            tested.stream().map(check -> check.test().orElseThrow()).toList(), rules.falseAlarms());
    return family.stream()
        .map(
            check -> {
              int index = tested.indexOf(check);
              return index < 0 ? check.untested() : check.result(adjusted.get(index));
            })
        .toList();
  }

  /**
   * What cannot be compared can neither pass nor, unless the target failed in most runs, be worse.
   */
  private GateVerdict verdict(
      List<RunSample> admitted,
      List<RefusedRun> refused,
      List<CheckResult> checks,
      List<GoalResult> goals) {
    if (admitted.isEmpty()) {
      boolean failed =
          !refused.isEmpty() && refused.stream().allMatch(r -> r.flaw().code().isFailure());
      return failed ? GateVerdict.REGRESSION : GateVerdict.REFUSED;
    }
    if (checks.stream().anyMatch(check -> check.verdict() == CheckVerdict.REGRESSION)
        || goals.stream().anyMatch(goal -> goal.verdict() == GoalVerdict.MISSED)) {
      return GateVerdict.REGRESSION;
    }
    long failed = refused.stream().filter(run -> run.flaw().code().isFailure()).count();
    if (2 * failed > admitted.size() + refused.size()) {
      return GateVerdict.REGRESSION;
    }
    boolean isOpen =
        failed > 0
            || checks.stream().anyMatch(check -> check.verdict().isOpen())
            || goals.stream().anyMatch(goal -> goal.verdict() != GoalVerdict.HELD)
            || !hasCompared(checks, goals);
    return isOpen ? GateVerdict.INCONCLUSIVE : GateVerdict.PASS;
  }

  /** What is new in the candidate is compared with nothing. */
  private boolean hasCompared(List<CheckResult> checks, List<GoalResult> goals) {
    return baseline.isPresent()
        ? checks.stream().anyMatch(check -> check.verdict() == CheckVerdict.PASS)
        : !goals.isEmpty();
  }
}
