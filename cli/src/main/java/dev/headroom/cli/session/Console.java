package dev.headroom.cli.session;

import dev.headroom.dashboards.live.LiveScreen;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The terminal that a command writes to, as far as there is one. */
public final class Console {
  private static final int MIN_WIDTH = 20;

  private Console() {}

  /** Colours only on a terminal, and never where NO_COLOR is set (no-color.org). */
  public static TerminalStyle style() {
    String noColor = System.getenv("NO_COLOR");
    boolean colour = isTerminal("STDOUT") && (noColor == null || noColor.isEmpty()) && !isDumb();
    return new TerminalStyle(width(), colour, Charset.defaultCharset().newEncoder().canEncode('█'));
  }

  /** Progress goes to standard error, so that output can be piped. */
  public static LiveScreen screen() {
    PrintStream err = System.err;
    return new LiveScreen(err, isTerminal("STDERR") && !isDumb(), width());
  }

  /** The launcher knows; Java's own answer differs from release to release. */
  private static boolean isTerminal(String stream) {
    return "1".equals(System.getenv("HEADROOM_" + stream + "_TERMINAL"));
  }

  private static boolean isDumb() {
    return "dumb".equals(System.getenv("TERM"));
  }

  private static int width() {
    try {
      int columns = Integer.parseInt(System.getenv().getOrDefault("COLUMNS", ""));
      // A pseudo terminal that nobody gave a size has none.
      return columns >= MIN_WIDTH
          ? Math.min(columns, TerminalStyle.MAX_WIDTH)
          : TerminalStyle.DEFAULT_WIDTH;
    } catch (NumberFormatException e) {
      return TerminalStyle.DEFAULT_WIDTH;
    }
  }
}
