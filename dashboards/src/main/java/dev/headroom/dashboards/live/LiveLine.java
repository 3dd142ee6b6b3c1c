package dev.headroom.dashboards.live;

import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.ForeignText;
import java.util.Locale;

/** One line that tells a status. */
public final class LiveLine {
  private static final String AWAITED = "…";

  private LiveLine() {}

  /** The line, at most {@code width} characters. */
  public static String of(LiveStatus status, int width) {
    StringBuilder line = new StringBuilder(padded("%-11s", status.step()));
    if (!status.offered().isEmpty()) {
      line.append(padded(" %-12s", status.offered()));
    }
    if (status.completedPerSecond().isPresent()) {
      line.append(
          figures(
              Figures.rate(status.completedPerSecond().getAsDouble()) + "/s",
              Figures.millis(status.p50Seconds()) + " ms",
              Figures.millis(status.p99Seconds()) + " ms",
              Figures.percent(status.errorRatio())));
    } else if (status.awaitsFigures()) {
      line.append(figures(AWAITED, AWAITED, AWAITED, AWAITED));
    }
    for (LiveStatus.BoxCpu box : status.boxes()) {
      line.append("  ").append(ForeignText.clean(box.name())).append(' ').append(cpu(box));
    }
    status
        .remainingSeconds()
        .ifPresent(left -> line.append(String.format(Locale.ROOT, "  %s left", clock(left))));
    String text = line.toString().stripTrailing();
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width));
  }

  private static String padded(String format, String foreign) {
    return String.format(Locale.ROOT, format, ForeignText.clean(foreign));
  }

  private static String figures(String rate, String p50, String p99, String errors) {
    return String.format(Locale.ROOT, "%9s  p50 %-7s p99 %-7s err %s", rate, p50, p99, errors);
  }

  private static String cpu(LiveStatus.BoxCpu box) {
    if (box.usedCores().isEmpty() && !box.awaited()) {
      return "cpu ?";
    }
    String used =
        box.usedCores().isPresent()
            ? String.format(Locale.ROOT, "%.2f", box.usedCores().getAsDouble())
            : AWAITED;
    return box.budgetCores().isPresent()
        ? used + String.format(Locale.ROOT, "/%.2f cores", box.budgetCores().getAsDouble())
        : used + " cores";
  }

  private static String clock(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
