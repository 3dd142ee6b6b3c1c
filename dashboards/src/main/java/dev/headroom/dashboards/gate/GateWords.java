package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.RefusedRun;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.goal.GoalVerdict;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.statistics.Resolution;
import dev.headroom.analysis.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What every form of the answer says alike. */
public final class GateWords {
  private static final double PERCENT = 100;
  private static final double THOUSAND = 1_000;

  private GateWords() {}

  /** The answer in a line. */
  static String verdict(GateResult result) {
    return switch (result.verdict()) {
      case PASS -> "pass: " + passed(result);
      case REGRESSION -> "regression: " + String.join("; ", worst(result));
      case REFUSED ->
          "refused: "
              + (result.refused().isEmpty()
                  ? "no run was given"
                  : "no run may be compared; " + refused(result.refused().get(0)));
      default -> "inconclusive: " + open(result);
    };
  }

  private static String passed(GateResult result) {
    List<String> parts = new ArrayList<>();
    long held = result.checks().stream().filter(c -> c.verdict() == CheckVerdict.PASS).count();
    if (held > 0) {
      parts.add(held + (held == 1 ? " check" : " checks") + " within the margin");
    }
    if (!result.goals().isEmpty()) {
      int goals = result.goals().size();
      parts.add(goals + (goals == 1 ? " goal" : " goals") + " held");
    }
    return String.join(", ", parts) + ", " + runs(result);
  }

  static String runs(GateResult result) {
    int runs = result.candidateRuns().size();
    return runs
        + (runs == 1 ? " run" : " runs")
        + (result.baseRuns() == 0 ? "" : " against " + result.baseRuns());
  }

  private static List<String> worst(GateResult result) {
    List<String> parts = new ArrayList<>();
    result.having(CheckVerdict.REGRESSION).stream()
        .limit(3)
        .forEach(check -> parts.add(check.check() + " " + change(check)));
    int more = result.having(CheckVerdict.REGRESSION).size() - parts.size();
    if (more > 0) {
      parts.add(more + " more");
    }
    result.goals().stream()
        .filter(goal -> goal.verdict() == GoalVerdict.MISSED)
        .forEach(goal -> parts.add(goal.requirement() + " missed"));
    if (parts.isEmpty()) {
      result.refused().stream().map(GateWords::refused).forEach(parts::add);
    }
    return parts;
  }

  private static String open(GateResult result) {
    List<String> parts = new ArrayList<>();
    List<CheckResult> open = result.having(CheckVerdict.INCONCLUSIVE);
    if (!open.isEmpty()) {
      parts.add(open.get(0).check() + " " + note(open.get(0)));
    }
    if (open.size() > 1) {
      parts.add(open.size() - 1 + " more checks");
    }
    List<CheckResult> missing = result.having(CheckVerdict.MISSING);
    if (!missing.isEmpty()) {
      parts.add(missing.get(0).check() + " was not measured");
    }
    result.goals().stream()
        .filter(goal -> goal.verdict() != GoalVerdict.HELD)
        .forEach(goal -> parts.add(goal.requirement() + " " + note(goal)));
    return parts.isEmpty() ? "nothing was compared" : String.join("; ", parts);
  }

  static String refused(RefusedRun run) {
    return run.id() + ": " + run.flaw();
  }

  /** {@code +4.8 % (+1.2 … +8.5)}; empty where there is none. */
  static String change(CheckResult check) {
    boolean isShare = check.check().metric().kind() == GateMetric.Kind.RATIO;
    return check
        .change()
        .map(
            c ->
                String.format(
                    Locale.ROOT,
                    isShare ? "%+.2f points (%+.2f … %+.2f)" : "%+.1f %% (%+.1f … %+.1f)",
                    PERCENT * c.estimate(),
                    PERCENT * c.low(),
                    PERCENT * c.high()))
        .orElse("");
  }

  /** What to know of a check; may be empty. */
  static String note(CheckResult check) {
    String modes = check.severalModes() ? "; the baseline has several modes" : "";
    return switch (check.verdict()) {
      case INCONCLUSIVE ->
          check.resolution().map(r -> resolution(check, r)).orElse(untold(check)) + modes;
      case MISSING -> "the baseline has it, these runs do not" + modes;
      case NEW -> "the baseline does not have it";
      default -> modes.replaceFirst("; ", "");
    };
  }

  private static String untold(CheckResult check) {
    return check.base().isEmpty()
        ? "these runs reached a limit, the baseline's did not"
        : "too few runs";
  }

  private static String resolution(CheckResult check, Resolution resolution) {
    boolean isShare = check.check().metric().kind() == GateMetric.Kind.RATIO;
    return String.format(
            Locale.ROOT,
            isShare ? "would see %.2f points" : "would see %.0f %%",
            PERCENT * resolution.smallestEffect())
        + (resolution.runsNeeded().isPresent()
            ? "; " + resolution.runsNeeded().getAsInt() + " runs a side would tell"
            : "; no number of runs would tell");
  }

  static String note(GoalResult goal) {
    return switch (goal.verdict()) {
      case INCONCLUSIVE -> "may be or not" + (goal.note().isEmpty() ? "" : ", " + goal.note());
      default -> goal.note();
    };
  }

  static String measured(GoalResult goal) {
    GateMetric metric = goal.requirement().check().metric();
    return goal.measured()
        .map(m -> value(metric, m.estimate()) + " (" + range(metric, m) + ")")
        .orElse("");
  }

  private static String range(GateMetric metric, Interval interval) {
    return number(metric, interval.low()) + " … " + number(metric, interval.high());
  }

  /** With its unit. */
  public static String value(GateMetric metric, double value) {
    String unit = metric.kind() == GateMetric.Kind.RATIO ? "%" : metric.unit();
    return number(metric, value) + (unit.startsWith("/") ? unit : " " + unit);
  }

  private static String number(GateMetric metric, double value) {
    double shown = metric.kind() == GateMetric.Kind.RATIO ? PERCENT * value : value;
    return shown >= THOUSAND || shown == 0
        ? String.format(Locale.ROOT, "%.0f", shown)
        : String.format(Locale.ROOT, shown >= 100 ? "%.0f" : shown >= 1 ? "%.2f" : "%.3f", shown);
  }
}
