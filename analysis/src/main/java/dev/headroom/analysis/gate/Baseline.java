package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.analysis.gate.statistics.RunValues;
import dev.headroom.analysis.gate.statistics.Variance;
import dev.headroom.run.load.ResponseTimes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What candidates are compared with.
 *
 * @param target what was under test
 * @param scenario kind of load
 * @param fingerprint where its runs ran
 * @param runs values of each run, by its id
 * @param known how much runs of the same code differ, from these runs and those of the baselines
 *     before them
 * @param times response times of each request, of all runs together
 * @param costs what requests cost in those of its runs in which it was recorded who spends it
 */
public record Baseline(
    String target,
    String scenario,
    Fingerprint fingerprint,
    Map<String, Map<CheckId, Measured>> runs,
    Map<CheckId, Variance> known,
    Map<String, ResponseTimes> times,
    Map<CostKind, CostTree> costs) {
  /** Of the whole: what costs less is no cause of a change that a gate sees. */
  private static final double LEAST_SHARE = 0.005;

  /** What was learnt of earlier code counts as so many runs at most: machines and code change. */
  private static final double MOST_FREEDOM = 30;

  public Baseline {
    Map<String, Map<CheckId, Measured>> sorted = new TreeMap<>();
    runs.forEach((id, values) -> sorted.put(id, new TreeMap<>(values)));
    runs = Collections.unmodifiableMap(sorted);
    known = Collections.unmodifiableMap(new TreeMap<>(known));
    times = Collections.unmodifiableMap(new TreeMap<>(times));
    costs = Collections.unmodifiableMap(new TreeMap<>(costs));
  }

  /** One of which nobody recorded who spends what. */
  public Baseline(
      String target,
      String scenario,
      Fingerprint fingerprint,
      Map<String, Map<CheckId, Measured>> runs,
      Map<CheckId, Variance> known,
      Map<String, ResponseTimes> times) {
    this(target, scenario, fingerprint, runs, known, times, Map.of());
  }

  /**
   * Of runs of the same code.
   *
   * @param samples at least one, none of which has a flaw
   * @param before the baseline that this one replaces; its variances go on to count
   */
  public static Baseline of(List<RunSample> samples, Optional<Baseline> before) {
    Map<String, Map<CheckId, Measured>> runs = new TreeMap<>();
    samples.forEach(sample -> runs.put(sample.id(), sample.values()));
    Map<CheckId, Variance> known = new TreeMap<>();
    for (CheckId check : checks(runs)) {
      List<Variance> groups = new ArrayList<>();
      Variance.of(values(runs, check).values()).ifPresent(groups::add);
      before.map(b -> b.known.get(check)).ifPresent(groups::add);
      Variance.pooled(groups).ifPresent(v -> known.put(check, v.knownAtMost(MOST_FREEDOM)));
    }
    RunSample first = samples.get(0);
    return new Baseline(
        first.target(),
        first.scenario(),
        first.fingerprint(),
        runs,
        known,
        times(samples),
        costs(samples));
  }

  private static Map<CostKind, CostTree> costs(List<RunSample> samples) {
    Map<CostKind, CostTree> costs = new TreeMap<>();
    for (CostKind kind : CostKind.values()) {
      List<CostTree> trees =
          samples.stream().map(run -> run.costs().get(kind)).filter(Objects::nonNull).toList();
      if (!trees.isEmpty()) {
        costs.put(kind, CostTree.merged(trees).pruned(LEAST_SHARE, kind.mostKept()));
      }
    }
    return costs;
  }

  private static Map<String, ResponseTimes> times(List<RunSample> samples) {
    Map<String, List<ResponseTimes>> lists = new TreeMap<>();
    for (RunSample sample : samples) {
      sample
          .times()
          .forEach((name, all) -> lists.computeIfAbsent(name, any -> new ArrayList<>()).add(all));
    }
    Map<String, ResponseTimes> times = new TreeMap<>();
    lists.forEach((name, all) -> times.put(name, ResponseTimes.sum(all)));
    return times;
  }

  private static Set<CheckId> checks(Map<String, Map<CheckId, Measured>> runs) {
    Set<CheckId> checks = new TreeSet<>();
    runs.values().forEach(values -> checks.addAll(values.keySet()));
    return checks;
  }

  /** What any of its runs has a value of. */
  public Set<CheckId> checks() {
    return checks(runs);
  }

  /** A check's values in those of its runs that have one. */
  public RunValues values(CheckId check) {
    return values(runs, check);
  }

  private static RunValues values(Map<String, Map<CheckId, Measured>> runs, CheckId check) {
    return values(check, runs.values());
  }

  /** Likewise of any runs. */
  static RunValues values(CheckId check, Iterable<Map<CheckId, Measured>> runs) {
    List<Double> values = new ArrayList<>();
    double squares = 0;
    for (Map<CheckId, Measured> run : runs) {
      Measured measured = run.get(check);
      if (measured != null) {
        values.add(check.metric().scaled(measured.value()));
        squares += measured.standardError() * measured.standardError();
      }
    }
    return new RunValues(values, values.isEmpty() ? 0 : squares / values.size());
  }

  /** The same, of which nobody knows who spends what. */
  public Baseline withoutCosts() {
    return new Baseline(target, scenario, fingerprint, runs, known, times);
  }

  /** How much runs of the same code differ in a check; empty where nobody knows. */
  public Optional<Variance> known(CheckId check) {
    return Optional.ofNullable(known.get(check));
  }
}
