package dev.headroom.dashboards.terminal.compare;

import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.TerminalStyle;
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

  /** As wide as the widest of each; a name is cut where the terminal is too narrow. */
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

  String line(ComparisonRow row) {
    String cells =
        Cells.padStart(row.before(), before)
            + Cells.padStart(row.after(), after)
            + Cells.padStart(row.change(), change);
    return (Cells.padEnd(style.text(row.name(), name), name) + cells).stripTrailing();
  }
}
