package dev.headroom.cli.gate;

import dev.headroom.run.load.ResponseTimes;
import java.util.TreeMap;

/**
 * Response times in one line: {@code 1200:35 1300:12}, microseconds of two digits to how many.
 * Percentiles of it are within 5 % of the truth, in a text that a person can read.
 */
final class CompactTimes {
  private CompactTimes() {}

  static String write(ResponseTimes times) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    times.forEach((micros, count) -> counts.merge(twoDigits(micros), count, Long::sum));
    StringBuilder text = new StringBuilder();
    counts.forEach((micros, count) -> text.append(' ').append(micros).append(':').append(count));
    return text.toString().strip();
  }

  private static long twoDigits(long micros) {
    long step = 1;
    while (micros / step >= 100) {
      step *= 10;
    }
    return Math.round((double) micros / step) * step;
  }

  /**
   * @throws IllegalArgumentException if it is no such line
   */
  static ResponseTimes read(String text) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] parts = pair.split(":", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("no response time and its count: " + pair);
      }
      counts.merge(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long::sum);
    }
    return ResponseTimes.of(counts);
  }
}
