package dev.headroom.dashboards.terminal;

import java.util.List;

/** Puts remarks after a line as far as they fit, and the others below it. */
public final class TailLines {
  private static final int BETWEEN = 2;

  private TailLines() {}

  /**
   * Writes the line and its remarks.
   *
   * @param line laid out already
   * @param tailColumn where remarks begin
   */
  public static void write(Page page, String line, int tailColumn, List<Tail> tails) {
    TerminalStyle style = page.style();
    StringBuilder out = new StringBuilder(line);
    int used = tailColumn - BETWEEN;
    for (int i = 0; i < tails.size(); i++) {
      String text = shown(tails.get(i), page);
      if (used + BETWEEN + Cells.of(text) > page.width()) {
        page.line(out.toString());
        used = indent(tails.subList(i, tails.size()), tailColumn, page) - BETWEEN;
        out = new StringBuilder(" ".repeat(used));
      }
      out.append(" ".repeat(BETWEEN)).append(tails.get(i).paint().on(text, style));
      used += BETWEEN + Cells.of(text);
    }
    page.line(out.toString());
  }

  /** As far right as the remarks go together, but not beyond where they begin elsewhere. */
  private static int indent(List<Tail> tails, int tailColumn, Page page) {
    int together = tails.stream().mapToInt(t -> BETWEEN + Cells.of(shown(t, page))).sum();
    return Math.max(BETWEEN, Math.min(tailColumn, page.width() - together + BETWEEN));
  }

  private static String shown(Tail tail, Page page) {
    return page.style().text(tail.text(), page.width() - BETWEEN);
  }
}
