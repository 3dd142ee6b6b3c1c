package dev.headroom.dashboards.terminal;

import java.util.List;

/** Puts remarks after a line as far as they fit, and the others below it. */
final class TailLines {
  private static final int BETWEEN = 2;

  private TailLines() {}

  /**
   * Writes the line and its remarks.
   *
   * @param line laid out already
   * @param lineColumns columns that the line takes with the space after it
   */
  static void write(Page page, String line, int lineColumns, List<Tail> tails) {
    TerminalStyle style = page.style();
    StringBuilder out = new StringBuilder(line);
    int used = lineColumns - BETWEEN;
    int indent = lineColumns;
    for (Tail tail : tails) {
      String text = style.text(tail.text(), page.width() - BETWEEN);
      int columns = Cells.of(text);
      if (used + BETWEEN + columns > page.width()) {
        page.line(out.toString());
        indent = Math.max(BETWEEN, Math.min(lineColumns, page.width() - columns));
        out = new StringBuilder(" ".repeat(indent - BETWEEN));
        used = indent - BETWEEN;
      }
      out.append(" ".repeat(BETWEEN)).append(tail.paint().on(text, style));
      used += BETWEEN + columns;
    }
    page.line(out.toString());
  }
}
