package dev.headroom.dashboards.terminal;

import dev.headroom.dashboards.ForeignText;

/**
 * What a terminal can show.
 *
 * @param width columns; below {@value #MIN_WIDTH} and above {@value #MAX_WIDTH} it is taken as that
 * @param colour whether escape sequences for colours may be written
 * @param unicode whether it shows characters beyond ASCII
 */
public record TerminalStyle(int width, boolean colour, boolean unicode) {
  public static final int MIN_WIDTH = 40;
  public static final int MAX_WIDTH = 400;
  public static final int DEFAULT_WIDTH = 100;

  public TerminalStyle {
    width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width));
  }

  /** For a file or a pipe: the default width, no colours. */
  public static TerminalStyle plain() {
    return new TerminalStyle(DEFAULT_WIDTH, false, true);
  }

  /** Any text, made harmless and written with what this terminal can show. */
  public String text(String text) {
    String clean = ForeignText.clean(text);
    return unicode ? clean : Ascii.of(clean);
  }

  /**
   * As {@link #text}, but not longer than {@code most} columns; what is cut shows as an ellipsis.
   */
  public String text(String text, int most) {
    String all = text(text);
    if (Cells.of(all) <= most) {
      return all;
    }
    String ellipsis = unicode ? "…" : "...";
    return Cells.first(all, most - ellipsis.length()).stripTrailing() + ellipsis;
  }
}
