package dev.headroom.analysis.examiner.gate;

import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.analysis.examiner.gate.rule.RestartPair;
import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.Gate;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The gate's answer to a family of pairs: each benchmark is a request of the same runs. */
final class GateJudge {
  private GateJudge() {}

  /** Of pairs that have as many restarts on either side as each other. */
  static GateResult judge(List<RestartPair> pairs, GateRules rules) {
    List<RunSample> base = new ArrayList<>();
    List<RunSample> candidate = new ArrayList<>();
    for (int run = 0; run < pairs.get(0).base().size(); run++) {
      int index = run;
      base.add(sample(run, pairs.stream().map(pair -> pair.base().get(index)).toList()));
      candidate.add(sample(run, pairs.stream().map(pair -> pair.candidate().get(index)).toList()));
    }
    return Gate.judge(
        Optional.of(Baseline.of(base, Optional.empty())), candidate, List.of(), rules);
  }

  /** The same pairs with the first one slower. */
  static List<RestartPair> slower(List<RestartPair> pairs, double factor) {
    List<RestartPair> slowed = new ArrayList<>(pairs);
    slowed.set(0, pairs.get(0).slower(factor));
    return slowed;
  }

  /** What became of the first pair. */
  static CheckVerdict ofFirst(GateResult result) {
    return result.checks().stream()
        .filter(check -> check.check().request().equals(name(0)))
        .map(CheckResult::verdict)
        .findFirst()
        .orElseThrow();
  }

  /** Of many gates. */
  static int count(List<GateResult> results, CheckVerdict verdict) {
    return results.stream().mapToInt(result -> result.having(verdict).size()).sum();
  }

  /** Gates that have at least one. */
  static int having(List<GateResult> results, CheckVerdict verdict) {
    return (int) results.stream().filter(result -> !result.having(verdict).isEmpty()).count();
  }

  private static RunSample sample(int run, List<Restart> restarts) {
    Map<CheckId, Measured> values = new TreeMap<>();
    for (int i = 0; i < restarts.size(); i++) {
      Restart restart = restarts.get(i);
      values.put(
          new CheckId(GateMetric.P50, name(i)),
          new Measured(1e3 * restart.median(), restart.error(), restart.windows().size()));
    }
    return new RunSample(
        "restart-" + run,
        "benchmarks",
        "jmh",
        new Fingerprint(Map.of()),
        values,
        Map.of(),
        List.of(),
        Optional.empty());
  }

  private static String name(int check) {
    return "benchmark-" + check;
  }
}
