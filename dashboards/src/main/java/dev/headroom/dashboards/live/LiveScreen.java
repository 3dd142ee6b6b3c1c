package dev.headroom.dashboards.live;

import dev.headroom.dashboards.ForeignText;
import java.io.PrintStream;

/**
 * Shows statuses as they come: on a terminal one line that is written over, elsewhere a line now
 * and then. Safe for use by several threads.
 */
public final class LiveScreen implements AutoCloseable {
  private static final String LINE_BEGIN = "\r\u001b[2K";
  private static final long QUIET_NANOS = 5_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final int width;
  private String shown = "";
  private String toldStep = "";
  private long lastNanos;
  private boolean closed;

  /**
   * @param terminal whether {@code out} is one
   * @param width its columns
   */
  public LiveScreen(PrintStream out, boolean terminal, int width) {
    this.out = out;
    this.terminal = terminal;
    this.width = width;
  }

  /**
   * Shows a status; without a terminal only a new step, once there are figures of it, or after some
   * quiet seconds.
   */
  public synchronized void show(LiveStatus status, long nanoTime) {
    if (closed) {
      return;
    }
    String line = LiveLine.of(status, width - 1);
    if (terminal) {
      out.print(LINE_BEGIN + line);
      out.flush();
      shown = line;
    } else if (isNews(status) || nanoTime - lastNanos >= QUIET_NANOS) {
      out.println(LiveLine.of(status, 400));
      lastNanos = nanoTime;
      toldStep = status.step();
    }
  }

  private boolean isNews(LiveStatus status) {
    return !status.step().equals(toldStep) && !status.awaitsFigures();
  }

  /** Prints a line that stays, or several. */
  public synchronized void say(String text) {
    clear();
    text.lines().map(ForeignText::harmless).forEach(out::println);
    out.flush();
  }

  /** Removes the line that is written over. */
  public synchronized void clear() {
    if (terminal && !shown.isEmpty()) {
      out.print(LINE_BEGIN);
      out.flush();
      shown = "";
    }
  }

  /** Leaves the line clean and shows no status any more; what is said still stays. */
  @Override
  public synchronized void close() {
    clear();
    closed = true;
  }
}
