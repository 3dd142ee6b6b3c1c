package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answer on a terminal: one line, then a table. */
public final class GatePage {
  private static final List<String> HEAD =
      List.of("check", "base", "new", "change (90 % interval)", "verdict", "");
  private static final List<String> GOALS =
      List.of("goal", "", "measured", "(90 % interval)", "verdict", "");
  private static final int MAX_NAME = 60;
  private static final Set<Integer> NUMBERS = Set.of(1, 2);

  private GatePage() {}

  public static String render(GateResult result, TerminalStyle style) {
    List<String> lines = new ArrayList<>();
    lines.add(style.text(GateWords.verdict(result)));
    result
        .refused()
        .forEach(run -> lines.add(style.text("not compared: " + GateWords.refused(run))));
    if (!result.machineDiffers().isEmpty()) {
      lines.add(style.text("another machine: " + String.join("; ", result.machineDiffers())));
    }
    List<List<String>> rows = new ArrayList<>();
    if (!result.checks().isEmpty()) {
      rows.add(HEAD);
      result.checks().forEach(check -> rows.add(row(check, style)));
    }
    if (!result.goals().isEmpty()) {
      rows.add(GOALS);
      result.goals().forEach(goal -> rows.add(row(goal, style)));
    }
    if (!rows.isEmpty()) {
      lines.add("");
      lines.addAll(TextTable.lines(rows, NUMBERS));
    }
    result.causes().forEach(cause -> lines.addAll(lines(cause, style)));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(Cause cause, TerminalStyle style) {
    List<String> lines = new ArrayList<>(List.of("", style.text(CauseWords.head(cause))));
    cause.suspects().stream()
        .limit(CauseWords.SHOWN)
        .forEach(s -> lines.add("  " + style.text(CauseWords.suspect(cause.kind(), s))));
    return lines;
  }

  private static List<String> row(CheckResult check, TerminalStyle style) {
    GateMetric metric = check.check().metric();
    return List.of(
        style.text(check.check().toString(), MAX_NAME),
        value(metric, check.base()),
        value(metric, check.candidate()),
        style.text(GateWords.change(check)),
        check.verdict().code(),
        GateWords.note(check));
  }

  private static List<String> row(GoalResult goal, TerminalStyle style) {
    return List.of(
        style.text(goal.requirement().text(), MAX_NAME),
        "",
        style.text(GateWords.measured(goal)),
        "",
        goal.verdict().code(),
        style.text(GateWords.note(goal)));
  }

  private static String value(GateMetric metric, Optional<Double> value) {
    return value.map(v -> GateWords.value(metric, v)).orElse("-");
  }
}
