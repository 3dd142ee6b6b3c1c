package dev.headroom.dashboards.live;

import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.ForeignText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line that tells a status. Where it is too long, its columns first give up the spaces that
 * keep them in place, and then the least important of them go.
 */
public final class LiveLine {
  private static final String AWAITED = "…";
  private static final String BETWEEN = "  ";

  /** What a column tells, the most important first. */
  private enum Content {
    STEP,
    RATE,
    REMAINING,
    P99,
    ERRORS,
    CPU,
    OFFERED,
    P50
  }

  /**
   * A part of the line.
   *
   * @param padded as it stands where there is room, with the spaces before and after it
   */
  private record Column(Content content, String padded) {
    String text() {
      return padded.strip().replaceAll(" +", " ");
    }
  }

  private LiveLine() {}

  /** The line, at most {@code width} characters. */
  public static String of(LiveStatus status, int width) {
    List<Column> columns = columns(status);
    String padded = columns.stream().map(Column::padded).collect(Collectors.joining());
    if (length(padded.stripTrailing()) <= width) {
      return padded.stripTrailing();
    }
    while (columns.size() > 1 && length(close(columns)) > width) {
      columns.remove(leastImportant(columns));
    }
    return wholeWords(close(columns), width);
  }

  private static String close(List<Column> columns) {
    return columns.stream().map(Column::text).collect(Collectors.joining(BETWEEN));
  }

  /** Of several boxes the last. */
  private static int leastImportant(List<Column> columns) {
    Content least = Collections.max(columns, Comparator.comparing(Column::content)).content();
    int last = columns.size() - 1;
    while (columns.get(last).content() != least) {
      last--;
    }
    return last;
  }

  /** As many words as fit; of one that alone is too long, as many characters. */
  private static String wholeWords(String text, int width) {
    String words = text;
    while (length(words) > width && words.indexOf(' ') >= 0) {
      words = words.substring(0, words.lastIndexOf(' ')).stripTrailing();
    }
    return length(words) <= width ? words : words.substring(0, words.offsetByCodePoints(0, width));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String responseMillis(LiveStatus status, double seconds) {
    double perSecond = status.completedPerSecond().orElse(0);
    return Figures.responseMillis(seconds, status.errorRatio(), perSecond) + " ms";
  }

  private static List<Column> columns(LiveStatus status) {
    List<Column> columns = new ArrayList<>();
    columns.add(column(Content.STEP, "%-11s", ForeignText.clean(status.step())));
    if (!status.offered().isEmpty()) {
      columns.add(column(Content.OFFERED, " %-12s", ForeignText.clean(status.offered())));
    }
    if (status.completedPerSecond().isPresent()) {
      figures(
          columns,
          Figures.rate(status.completedPerSecond().getAsDouble()) + "/s",
          responseMillis(status, status.p50Seconds()),
          responseMillis(status, status.p99Seconds()),
          Figures.percent(status.errorRatio()));
    } else if (status.awaitsFigures()) {
      figures(columns, AWAITED, AWAITED, AWAITED, AWAITED);
    }
    for (LiveStatus.BoxCpu box : status.boxes()) {
      columns.add(column(Content.CPU, "  %s", ForeignText.clean(box.name()) + " " + cpu(box)));
    }
    status
        .remainingSeconds()
        .ifPresent(left -> columns.add(column(Content.REMAINING, "  %s left", clock(left))));
    return columns;
  }

  private static void figures(
      List<Column> columns, String rate, String p50, String p99, String errors) {
    columns.add(column(Content.RATE, "%9s", rate));
    columns.add(column(Content.P50, "  p50 %-7s", p50));
    columns.add(column(Content.P99, " p99 %-7s", p99));
    columns.add(column(Content.ERRORS, " err %s", errors));
  }

  private static Column column(Content content, String format, String text) {
    return new Column(content, String.format(Locale.ROOT, format, text));
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
