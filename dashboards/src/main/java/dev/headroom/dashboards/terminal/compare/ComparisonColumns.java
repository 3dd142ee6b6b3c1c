package dev.headroom.dashboards.terminal.compare;

import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where the parts of a comparison's rows stand.
 *
 * @param name columns of a row's name
 * @param before of the first run's figure, with the space in front of it
 * @param after of the second run's, likewise
 * @param change of the change, likewise
 */
record ComparisonColumns(int name, int before, int after, int change, TerminalStyle style) {
  private static final int GAP = 2;
  private static final int MIN_NAME = 12;

  /** As wide as the widest of each; of names less where the terminal is too narrow. */
  static ComparisonColumns of(List<ComparisonRow> rows, TerminalStyle style) {
    int before = GAP + widest(rows, ComparisonRow::before);
    int after = GAP + widest(rows, ComparisonRow::after);
    int change = GAP + widest(rows, ComparisonRow::change);
    int free = Math.max(MIN_NAME, style.width() - before - after - change);
    return new ComparisonColumns(
        Math.min(free, widest(rows, ComparisonRow::name)), before, after, change, style);
  }

  /** Whether there is hardly room for names. */
  boolean isNarrow() {
    return name == MIN_NAME;
  }

  private static int widest(List<ComparisonRow> rows, Function<ComparisonRow, String> cell) {
    return rows.stream().map(cell).mapToInt(Cells::of).max().orElse(0);
  }

  /**
   * A row in columns, below its name where that is too long for its own; all of it one below the
   * other where the columns are wider than the terminal.
   */
  List<String> lines(ComparisonRow row) {
    if (name + before + after + change > style.width()) {
      return stacked(row);
    }
    if (Cells.of(row.name()) <= name) {
      return List.of(line(row));
    }
    List<String> lines = new ArrayList<>(Wrap.lines(row.name(), style.width()));
    lines.add(line(new ComparisonRow("", row.before(), row.after(), row.change())));
    return lines;
  }

  private List<String> stacked(ComparisonRow row) {
    List<String> lines = new ArrayList<>();
    if (!row.name().isEmpty()) {
      lines.addAll(Wrap.lines(row.name(), style.width()));
    }
    String cells = style.text(row.before() + " → " + row.after() + " " + row.change()).strip();
    Wrap.lines(cells, style.width() - GAP).forEach(line -> lines.add(" ".repeat(GAP) + line));
    return lines;
  }

  private String line(ComparisonRow row) {
    String cells =
        Cells.padStart(row.before(), before)
            + Cells.padStart(row.after(), after)
            + Cells.padStart(row.change(), change);
    return (Cells.padEnd(row.name(), name) + cells).stripTrailing();
  }
}
