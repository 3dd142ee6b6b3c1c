package dev.headroom.analysis.gate.history;

import dev.headroom.analysis.gate.Family;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.TestedSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds where runs of a system began to be others. */
public final class Histories {
  private static final Comparator<RecordedValues> BY_TIME =
      Comparator.comparingDouble(RecordedValues::epochSeconds).thenComparing(RecordedValues::id);

  private final HistoryRules rules;

  private Histories(HistoryRules rules) {
    this.rules = rules;
  }

  /** What has to be the same in runs that are compared. */
  private record Setting(String system, String scenario, Fingerprint fingerprint) {
    static Setting of(RecordedValues run) {
      return new Setting(TestedSystem.name(run.target()), run.scenario(), run.fingerprint());
    }
  }

  /**
   * A history of each system, the one with the newest run first.
   *
   * @param runs in any order
   */
  public static List<SystemHistory> of(List<RecordedValues> runs, HistoryRules rules) {
    Map<Setting, List<RecordedValues>> settings = new LinkedHashMap<>();
    runs.stream()
        .sorted(BY_TIME)
        .forEach(
            run -> settings.computeIfAbsent(Setting.of(run), any -> new ArrayList<>()).add(run));
    Histories histories = new Histories(rules);
    return settings.values().stream()
        .map(histories::system)
        .sorted(Comparator.comparing(SystemHistory::last, BY_TIME).reversed())
        .toList();
  }

  private SystemHistory system(List<RecordedValues> all) {
    List<RecordedValues> runs = all.subList(Math.max(0, all.size() - rules.mostRuns()), all.size());
    Set<CheckId> measured = new TreeSet<>();
    runs.forEach(run -> measured.addAll(run.values().keySet()));
    List<CheckId> family = Family.of(measured, rules.only());
    int tested = (int) family.stream().filter(check -> isLongEnough(having(check, runs))).count();
    return new SystemHistory(
        runs, family.stream().map(check -> check(check, having(check, runs), tested)).toList());
  }

  private static List<RecordedValues> having(CheckId check, List<RecordedValues> runs) {
    return runs.stream().filter(run -> run.values().containsKey(check)).toList();
  }

  private boolean isLongEnough(List<RecordedValues> runs) {
    return runs.size() >= 2 * rules.minRuns();
  }

  /**
   * @param tested checks that share the false alarms (Bonferroni)
   */
  private CheckHistory check(CheckId check, List<RecordedValues> runs, int tested) {
    List<Double> values = runs.stream().map(run -> run.values().get(check)).toList();
    double[] series = values.stream().mapToDouble(v -> check.metric().scaled(v)).toArray();
    List<Shift> shifts = isLongEnough(runs) ? shifts(check, series, tested) : List.of();
    return new CheckHistory(check, runs, values, shifts, !isLongEnough(runs));
  }

  private List<Shift> shifts(CheckId check, double[] series, int tested) {
    // Of the check's own name, so that what one check says does not depend on the others.
    long seed = rules.seed() + check.toString().hashCode();
    Segmentation segments = new Segmentation(series, rules.minRuns(), seed);
    double enough = rules.falseAlarms() / tested;
    Map<Integer, Double> pValues = new LinkedHashMap<>();
    Optional<Segmentation.Tested> next = segments.next(rules.permutations(tested), enough);
    while (next.filter(split -> split.pValue() <= enough).isPresent()) {
      Segmentation.Tested split = next.orElseThrow();
      segments.split(split.at());
      pValues.put(split.at(), Math.min(1, tested * split.pValue()));
      next = segments.next(rules.permutations(tested), enough);
    }
    return shifts(check, series, segments, pValues);
  }

  private static List<Shift> shifts(
      CheckId check, double[] series, Segmentation segments, Map<Integer, Double> pValues) {
    List<Shift> shifts = new ArrayList<>();
    int from = 0;
    int at = segments.ends().first();
    for (int to : segments.ends().tailSet(at, false)) {
      double before = mean(series, from, at);
      double after = mean(series, at, to);
      shifts.add(
          new Shift(
              at,
              check.metric().unscaled(before),
              check.metric().unscaled(after),
              check.metric().change(after - before),
              after > before,
              pValues.get(at)));
      from = at;
      at = to;
    }
    return shifts;
  }

  private static double mean(double[] series, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += series[i];
    }
    return sum / (to - from);
  }
}
