package dev.headroom.dashboards.live;

import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.ForeignText;
import java.util.Locale;

/** One line that tells a status. */
public final class LiveLine {
  private LiveLine() {}

  /** The line, at most {@code width} characters. */
  public static String of(LiveStatus status, int width) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-11s", status.step()));
    if (!status.offered().isEmpty()) {
      line.append(String.format(Locale.ROOT, " %-12s", status.offered()));
    }
    if (status.completedPerSecond().isPresent()) {
      line.append(
          String.format(
              Locale.ROOT,
              "%7s/s  p50 %-7s p99 %-7s err %s",
              Figures.rate(status.completedPerSecond().getAsDouble()),
              Figures.millis(status.p50Seconds()) + " ms",
              Figures.millis(status.p99Seconds()) + " ms",
              Figures.percent(status.errorRatio())));
    }
    for (LiveStatus.BoxCpu box : status.boxes()) {
      line.append("  ").append(box.name()).append(' ').append(cpu(box));
    }
    status
        .remainingSeconds()
        .ifPresent(left -> line.append(String.format(Locale.ROOT, "  %s left", clock(left))));
    String text = ForeignText.harmless(line.toString()).stripTrailing();
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width));
  }

  private static String cpu(LiveStatus.BoxCpu box) {
    if (box.usedCores().isEmpty()) {
      return "cpu ?";
    }
    String used = String.format(Locale.ROOT, "%.2f", box.usedCores().getAsDouble());
    return box.budgetCores().isPresent()
        ? used + String.format(Locale.ROOT, "/%.2f cores", box.budgetCores().getAsDouble())
        : used + " cores";
  }

  private static String clock(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
