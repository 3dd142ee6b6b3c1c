package dev.headroom.load.times;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A file of response times: HdrHistogram's interval log, in seconds since the Unix epoch and
 * microseconds. What is added is handed to the system in one write, so a kill leaves at most one
 * torn line; a failing write (a full disk) is said once on standard error and the load goes on. Not
 * thread-safe.
 */
final class TimesLog {
  /** The log's readable maximum is in milliseconds. */
  private static final double MICROS_PER_MILLI = 1_000;

  private final Path file;
  private boolean hasHead;
  private boolean complained;

  TimesLog(Path file) {
    this.file = file;
  }

  /**
   * @param seconds by their begin, seconds since the Unix epoch
   */
  void append(SortedMap<Long, SecondTimes> seconds) {
    if (seconds.isEmpty()) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      HistogramLogWriter writer = new HistogramLogWriter(out);
      if (!hasHead) {
        writer.outputLogFormatVersion();
        writer.outputStartTime(1_000 * seconds.firstKey());
        writer.outputLegend();
      }
      seconds.forEach(
          (second, times) -> {
            write(writer, second, times.expected());
            write(writer, second, times.failed());
          });
    }
    append(bytes.toByteArray());
  }

  private static void write(HistogramLogWriter writer, long second, Iterable<Histogram> all) {
    for (Histogram times : all) {
      writer.outputIntervalHistogram(second, second + 1.0, times, MICROS_PER_MILLI);
    }
  }

  private void append(byte[] bytes) {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      hasHead = true;
    } catch (IOException e) {
      if (!complained) {
        complained = true;
        System.err.println("headroom: cannot write " + file + " (" + e + "); going on");
      }
    }
  }
}
