package dev.headroom.dashboards.history;

import dev.headroom.analysis.gate.history.CheckHistory;
import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.history.Shift;
import dev.headroom.analysis.gate.history.SystemHistory;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Histories on a terminal: a table of changes each. */
public final class HistoryPage {
  private static final List<String> HEAD =
      List.of("check", "first run after", "commit", "before → after", "change", "p");
  private static final int MAX_NAME = 60;

  private HistoryPage() {}

  public static String render(List<SystemHistory> histories, TerminalStyle style) {
    List<String> lines = new ArrayList<>();
    for (SystemHistory history : histories) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(style.text(HistoryWords.title(history)));
      if (histories.size() > 1 && !HistoryWords.machine(history).isEmpty()) {
        lines.add(style.text(HistoryWords.machine(history)));
      }
      lines.add(HistoryWords.summary(history));
      lines.addAll(table(history, style));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> table(SystemHistory history, TerminalStyle style) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD.stream().map(style::text).toList());
    for (CheckHistory check : history.checks()) {
      check.shifts().forEach(shift -> rows.add(row(check, shift, style)));
    }
    return rows.size() == 1 ? List.of() : TextTable.lines(rows, Set.of(4, 5));
  }

  private static List<String> row(CheckHistory check, Shift shift, TerminalStyle style) {
    RecordedValues first = check.firstAfter(shift);
    return List.of(
        style.text(check.check().toString(), MAX_NAME),
        style.text(first.id(), MAX_NAME),
        style.text(HistoryWords.commit(first)),
        style.text(HistoryWords.values(check.check().metric(), shift)),
        HistoryWords.change(check.check().metric(), shift),
        HistoryWords.pValue(shift));
  }
}
