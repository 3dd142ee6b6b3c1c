package dev.headroom.cli.stats;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Response times as an HdrHistogram log, in microseconds: one histogram over the whole run for each
 * request and outcome, tagged with both.
 */
final class HistogramLog {
  private static final int DIGITS = 3;
  private static final double MILLIS = 1e3;

  /** Microseconds in the unit in which the log tells the greatest value: milliseconds. */
  private static final double MAX_VALUE_UNIT = 1e3;

  private HistogramLog() {}

  static void write(LogStats stats, OutputStream out) {
    PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
    HistogramLogWriter writer = new HistogramLogWriter(printed);
    writer.outputComment("[in microseconds; " + stats.resolution() + "]");
    writer.outputLogFormatVersion();
    writer.outputStartTime(stats.firstMillis());
    writer.outputLegend();
    stats
        .requests()
        .forEach(
            (name, request) -> {
              write(name + "/ok", request.ok(), stats, writer);
              write(name + "/failed", request.failed(), stats, writer);
            });
    printed.flush();
  }

  private static void write(
      String tag, RequestStats.Times times, LogStats stats, HistogramLogWriter writer) {
    if (times.count() == 0) {
      return;
    }
    Histogram histogram = new Histogram(DIGITS);
    times.times().addTo(histogram);
    // Nor may a tag hold what ends one.
    histogram.setTag(tag.replaceAll("[\\s,]", "_"));
    histogram.setStartTimeStamp(stats.firstMillis());
    histogram.setEndTimeStamp(stats.lastMillis());
    writer.outputIntervalHistogram(
        stats.firstMillis() / MILLIS, stats.lastMillis() / MILLIS, histogram, MAX_VALUE_UNIT);
  }
}
