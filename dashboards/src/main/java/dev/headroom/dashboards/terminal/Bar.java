package dev.headroom.dashboards.terminal;

/** A horizontal bar, in eighths of a column where the terminal has the characters for them. */
public final class Bar {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉";

  private Bar() {}

  /**
   * A bar for a share of the greatest length. Something always shows; a bar beyond 1 is cut and
   * ends with an arrow.
   *
   * @param share 0 … 1 of {@code columns}
   */
  public static String of(double share, int columns, TerminalStyle style) {
    if (share > 1) {
      return (style.unicode() ? "█" : "#").repeat(columns - 1) + (style.unicode() ? "▶" : ">");
    }
    int eighths = Math.max(1, (int) Math.round(share * columns * 8));
    if (!style.unicode()) {
      return "#".repeat(Math.max(1, Math.round(eighths / 8f)));
    }
    int rest = eighths % 8;
    return "█".repeat(eighths / 8) + (rest == 0 ? "" : EIGHTHS.charAt(rest - 1));
  }
}
