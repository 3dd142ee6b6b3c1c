package dev.headroom.analysis.gate.read;

import dev.headroom.run.load.ResponseTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Response times of several seconds as counts of the same few values, so that many samples of the
 * seconds can be added up quickly.
 */
final class GroupedTimes {
  private static final long MICROS_A_MILLI = 1_000;

  /** No response is quicker than a tenth of the smallest step, so that each has a logarithm. */
  private static final double LEAST = 0.1;

  private record Cell(int index, long count) {}

  private final long[] micros;

  /** Step of the clock that took the times, in microseconds. */
  private final long step;

  private final List<List<Cell>> seconds = new ArrayList<>();

  GroupedTimes(ResponseTimes all, List<ResponseTimes> seconds) {
    TreeMap<Long, Long> values = new TreeMap<>();
    all.forEach(values::put);
    this.micros = values.keySet().stream().mapToLong(Long::longValue).toArray();
    this.step = stepOf(micros);
    Map<Long, Integer> index = new HashMap<>();
    for (int i = 0; i < micros.length; i++) {
      index.put(micros[i], i);
    }
    for (ResponseTimes second : seconds) {
      List<Cell> cells = new ArrayList<>();
      second.forEach((value, count) -> cells.add(new Cell(index.get(value), count)));
      this.seconds.add(cells);
    }
  }

  /**
   * A millisecond where all values are about whole ones, as in Gatling's log; a histogram of three
   * digits keeps them to a thousandth.
   */
  private static long stepOf(long[] micros) {
    return Arrays.stream(micros)
            .allMatch(m -> Math.abs(m - nearestMilli(m)) <= Math.max(1, m / MICROS_A_MILLI))
        ? MICROS_A_MILLI
        : 1;
  }

  private static long nearestMilli(long micros) {
    return Math.round((double) micros / MICROS_A_MILLI) * MICROS_A_MILLI;
  }

  /** How often each value came in some seconds, of which one may be named more than once. */
  long[] sum(List<Integer> chosen) {
    long[] counts = new long[micros.length];
    for (int second : chosen) {
      for (Cell cell : seconds.get(second)) {
        counts[cell.index()] += cell.count();
      }
    }
    return counts;
  }

  /**
   * Quantile of grouped data: within the step of the clock in which it lies, in proportion, so that
   * many equal values do not make it jump (M. G. Kendall, A. Stuart, "The Advanced Theory of
   * Statistics" 1, 2.14). NaN of none.
   *
   * @param share 0 … 1
   */
  double quantileMicros(long[] counts, double share) {
    long total = Arrays.stream(counts).sum();
    double wanted = share * total;
    long below = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && below + counts[i] >= wanted) {
        double low = Math.max(0, micros[i] - step / 2.0);
        double inside = (wanted - below) / counts[i];
        return Math.max(LEAST * step, low + inside * (micros[i] + step / 2.0 - low));
      }
      below += counts[i];
    }
    return Double.NaN;
  }
}
