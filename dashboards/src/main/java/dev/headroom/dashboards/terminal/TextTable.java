package dev.headroom.dashboards.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows of cells, each column as wide as its widest cell. */
public final class TextTable {
  private static final int GAP = 2;

  private TextTable() {}

  /**
   * A line a row.
   *
   * @param rows of as many cells each, without control characters
   * @param numbers columns, from 0 on, whose cells stand to the right
   */
  public static List<String> lines(List<List<String>> rows, Set<Integer> numbers) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Cells.of(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(
            numbers.contains(i)
                ? Cells.padStart(row.get(i), widths[i])
                : Cells.padEnd(row.get(i), widths[i]));
        line.append(" ".repeat(GAP));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
