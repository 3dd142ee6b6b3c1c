package dev.headroom.cli.gate.rule;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.system.Keys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That what a user names is there: a margin of nothing, or a comparison of nothing, would be passed
 * over in silence.
 *
 * @param requests names of those that were seen on either side
 * @param metrics that either side has a value of
 */
record KnownNames(Set<String> requests, Set<GateMetric> metrics) {

  static KnownNames of(Optional<Baseline> baseline, List<RunSample> runs) {
    Set<String> requests = new TreeSet<>();
    baseline.ifPresent(base -> requests.addAll(base.times().keySet()));
    runs.forEach(run -> requests.addAll(run.times().keySet()));
    Set<CheckId> checks =
        Stream.concat(
                baseline.stream().flatMap(base -> base.checks().stream()),
                runs.stream().flatMap(run -> run.values().keySet().stream()))
            .collect(Collectors.toSet());
    checks.stream().map(CheckId::request).filter(name -> !name.isEmpty()).forEach(requests::add);
    return new KnownNames(
        requests, checks.stream().map(CheckId::metric).collect(Collectors.toSet()));
  }

  /**
   * That both sides together have all that the rules name; nothing is known where nothing was
   * measured.
   *
   * @throws RefusedException naming what there is not, and the nearest name that there is
   */
  void require(GateRules rules) {
    requireRequests(rules.margins().byRequest().keySet());
    rules.only().stream()
        .filter(metric -> !metrics.isEmpty() && !metrics.contains(metric))
        .findFirst()
        .ifPresent(metric -> refuse(metric));
  }

  /**
   * That none of the names is a metric's with a slip.
   *
   * @throws RefusedException as above
   */
  void requireNoSlips(GateRules rules) {
    requireRequests(
        rules.margins().byRequest().keySet().stream()
            .filter(name -> Keys.nearest(name, GatePart.METRICS).isPresent())
            .collect(Collectors.toSet()));
  }

  private void requireRequests(Set<String> names) {
    for (String name : names) {
      if (!requests.isEmpty() && !requests.contains(name)) {
        Set<String> all = new TreeSet<>(GatePart.METRICS);
        all.addAll(requests);
        throw new RefusedException(
            "a margin of '"
                + name
                + "': that is no metric, and no request was called so; "
                + Keys.instead(name, all));
      }
    }
  }

  private static void refuse(GateMetric metric) {
    throw new RefusedException(
        "--only "
            + metric.code()
            + ": neither side has a value of it; "
            + (metric.minResponses() > 0
                ? "it needs " + metric.minResponses() + " responses in a run"
                : metric == GateMetric.XMAX
                    ? "no load went as far as the target's limit"
                    : "'headroom doctor' says what records it"));
  }
}
