package dev.headroom.dashboards.history;

import dev.headroom.analysis.gate.history.CheckHistory;
import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.history.Shift;
import dev.headroom.analysis.gate.history.SystemHistory;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.dashboards.gate.GateWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every form of a history says alike. */
final class HistoryWords {
  private static final double PERCENT = 100;
  private static final double LEAST_P = 0.001;

  /** As many as tell commits of one repository apart. */
  private static final int COMMIT_CHARS = 12;

  private HistoryWords() {}

  /** {@code shop, probe+curve: 30 runs, 2026-11-01 to 2026-11-30}. */
  static String title(SystemHistory history) {
    RecordedValues last = history.last();
    int runs = history.runs().size();
    String first = day(history.runs().get(0));
    return last.target()
        + ", "
        + last.scenario()
        + ": "
        + runs
        + (runs == 1 ? " run, " : " runs, ")
        + (first.equals(day(last)) ? first : first + " to " + day(last));
  }

  /** Where the runs ran; empty where nobody knows. */
  static String machine(SystemHistory history) {
    return history.last().fingerprint().facts().entrySet().stream()
        .map(fact -> fact.getKey() + " " + fact.getValue())
        .collect(Collectors.joining("; "));
  }

  /** How many changes there are, and of how much nothing can be said. */
  static String summary(SystemHistory history) {
    List<CheckHistory> checks = history.checks();
    long changes = checks.stream().mapToLong(check -> check.shifts().size()).sum();
    long tooShort = checks.stream().filter(CheckHistory::isTooShort).count();
    long looked = checks.size() - tooShort;
    String found =
        changes == 0 ? "no change found" : changes + (changes == 1 ? " change" : " changes");
    return (looked == 0 ? "nothing to compare" : found + " in " + checks(looked))
        + (tooShort == 0 ? "" : "; too few runs for " + checks(tooShort));
  }

  private static String checks(long checks) {
    return checks + (checks == 1 ? " check" : " checks");
  }

  /** The day on which a run began, in UTC. */
  static String day(RecordedValues run) {
    return Instant.ofEpochSecond((long) run.epochSeconds())
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .toString();
  }

  static String commit(RecordedValues run) {
    return run.commit().length() <= COMMIT_CHARS
        ? run.commit()
        : run.commit().substring(0, COMMIT_CHARS);
  }

  /** {@code 20.1 ms → 25.3 ms}. */
  static String values(GateMetric metric, Shift shift) {
    return GateWords.value(metric, shift.before()) + " → " + GateWords.value(metric, shift.after());
  }

  static String change(GateMetric metric, Shift shift) {
    return String.format(
            Locale.ROOT,
            metric.kind() == GateMetric.Kind.RATIO ? "%+.2f points" : "%+.1f %%",
            PERCENT * shift.change())
        + (shift.isWorse() ? ", worse" : ", better");
  }

  static String pValue(Shift shift) {
    return shift.pValue() < LEAST_P
        ? "< 0.001"
        : String.format(Locale.ROOT, "%.3f", shift.pValue());
  }
}
