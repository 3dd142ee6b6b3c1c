package dev.headroom.run.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * How often each response time occurred, in microseconds: a histogram that takes as much room as it
 * has different times. One of HdrHistogram's takes as much as its greatest time, whatever is in it,
 * and an hour of ten requests has 36,000 of them.
 */
public final class ResponseTimes {
  private static final ResponseTimes NONE = new ResponseTimes(new long[0], new long[0]);

  /** Ascending, each once. */
  private final long[] micros;

  private final long[] counts;
  private final long total;

  private ResponseTimes(long[] micros, long[] counts) {
    this.micros = micros;
    this.counts = counts;
    this.total = Arrays.stream(counts).sum();
  }

  public static ResponseTimes none() {
    return NONE;
  }

  /**
   * Given times.
   *
   * @param countsByMicros how often each occurred; those that did not are left out
   */
  public static ResponseTimes of(TreeMap<Long, Long> countsByMicros) {
    countsByMicros.values().removeIf(count -> count <= 0);
    return new ResponseTimes(
        countsByMicros.keySet().stream().mapToLong(Long::longValue).toArray(),
        countsByMicros.values().stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * Given times in their order.
   *
   * @param micros ascending, each once, at least 0
   * @param counts how often each occurred, at least once
   * @throws IllegalArgumentException if they are not so
   */
  public static ResponseTimes of(long[] micros, long[] counts) {
    long before = -1;
    for (int i = 0; i < micros.length; i++) {
      if (counts[i] <= 0 || micros[i] <= before) {
        throw new IllegalArgumentException("no times in their order: " + Arrays.toString(micros));
      }
      before = micros[i];
    }
    return new ResponseTimes(micros.clone(), counts.clone());
  }

  /** The times of a histogram of microseconds, to its digits. */
  public static ResponseTimes of(Histogram microseconds) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (HistogramIterationValue value : microseconds.recordedValues()) {
      counts.put(
          microseconds.medianEquivalentValue(value.getValueIteratedTo()),
          value.getCountAtValueIteratedTo());
    }
    return of(counts);
  }

  /** All of them together. */
  public static ResponseTimes sum(Collection<ResponseTimes> all) {
    if (all.size() == 1) {
      return all.iterator().next();
    }
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (ResponseTimes one : all) {
      for (int i = 0; i < one.micros.length; i++) {
        counts.merge(one.micros[i], one.counts[i], Long::sum);
      }
    }
    return of(counts);
  }

  /**
   * So many responses with the same distribution: each stands for an equal share of these.
   *
   * @param wanted how many, at least 0; of none there are none
   */
  public ResponseTimes scaledTo(long wanted) {
    if (wanted == total || total == 0) {
      return this;
    }
    TreeMap<Long, Long> scaled = new TreeMap<>();
    long seen = 0;
    long given = 0;
    for (int i = 0; i < micros.length; i++) {
      seen += counts[i];
      long upToHere = Math.round((double) seen / total * wanted);
      scaled.put(micros[i], upToHere - given);
      given = upToHere;
    }
    return of(scaled);
  }

  public long count() {
    return total;
  }

  /** How many different ones there are. */
  int different() {
    return micros.length;
  }

  /** The i-th least one. */
  long micros(int i) {
    return micros[i];
  }

  /** How often the i-th least one occurred. */
  long count(int i) {
    return counts[i];
  }

  /** Mean in microseconds; NaN of none. */
  public double meanMicros() {
    double sum = 0;
    for (int i = 0; i < micros.length; i++) {
      sum += (double) micros[i] * counts[i];
    }
    return total == 0 ? Double.NaN : sum / total;
  }

  /** Standard deviation in microseconds, of all of them and not of a sample; NaN of none. */
  public double standardDeviationMicros() {
    double mean = meanMicros();
    double squares = 0;
    for (int i = 0; i < micros.length; i++) {
      squares += (micros[i] - mean) * (micros[i] - mean) * counts[i];
    }
    return total == 0 ? Double.NaN : Math.sqrt(squares / total);
  }

  /**
   * The least time, in microseconds, below or at which a share of the responses lies.
   *
   * @param percentile 0 … 100
   * @return 0 of none
   */
  public long percentileMicros(double percentile) {
    double wanted = Math.max(1, percentile / 100 * total);
    long seen = 0;
    for (int i = 0; i < micros.length; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return micros[i];
      }
    }
    return 0;
  }

  /** How many were less than so many microseconds. */
  public long countBelow(long limitMicros) {
    long below = 0;
    for (int i = 0; i < micros.length && micros[i] < limitMicros; i++) {
      below += counts[i];
    }
    return below;
  }

  /** The sum of what a function makes of each, by its microseconds. */
  public double sum(LongToDoubleFunction ofMicros) {
    double sum = 0;
    for (int i = 0; i < micros.length; i++) {
      sum += counts[i] * ofMicros.applyAsDouble(micros[i]);
    }
    return sum;
  }

  /** Takes one time, in microseconds, and how often it occurred. */
  public interface TimeConsumer {
    void accept(long micros, long count);
  }

  /** Hands over each different time, ascending. */
  public void forEach(TimeConsumer consumer) {
    for (int i = 0; i < micros.length; i++) {
      consumer.accept(micros[i], counts[i]);
    }
  }

  /** Adds them to a histogram of microseconds. */
  public void addTo(Histogram microseconds) {
    for (int i = 0; i < micros.length; i++) {
      microseconds.recordValueWithCount(micros[i], counts[i]);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseTimes times
        && Arrays.equals(micros, times.micros)
        && Arrays.equals(counts, times.counts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(micros), Arrays.hashCode(counts));
  }

  @Override
  public String toString() {
    return total + " responses, mean " + meanMicros() + " µs";
  }
}
