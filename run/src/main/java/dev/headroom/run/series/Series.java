package dev.headroom.run.series;

import java.util.Arrays;
import java.util.Optional;

/**
 * Values of one metric of one box over time, in the order of time. Immutable once built; a class
 * and not a record because its content is two parallel columns of numbers.
 */
public final class Series {
  private final double[] seconds;
  private final double[] values;

  private Series(double[] seconds, double[] values) {
    this.seconds = seconds;
    this.values = values;
  }

  /**
   * A series of copies of the given columns.
   *
   * @param seconds epoch seconds, not decreasing
   * @param values as many, in the metric's unit
   */
  public static Series of(double[] seconds, double[] values) {
    if (seconds.length != values.length) {
      throw new IllegalArgumentException(
          seconds.length + " instants, " + values.length + " values");
    }
    for (int i = 1; i < seconds.length; i++) {
      if (seconds[i] < seconds[i - 1]) {
        throw new IllegalArgumentException("instants must not decrease: at index " + i);
      }
    }
    return new Series(seconds.clone(), values.clone());
  }

  public int size() {
    return seconds.length;
  }

  /** Epoch seconds of the sample at an index from 0. */
  public double secondsAt(int index) {
    return seconds[index];
  }

  public double valueAt(int index) {
    return values[index];
  }

  /** The value of the last sample; empty of none. */
  public Optional<Double> last() {
    return size() == 0 ? Optional.empty() : Optional.of(valueAt(size() - 1));
  }

  /** Mean of the samples in [from, to); NaN if there is none. For gauges. */
  public double mean(double fromSeconds, double toSeconds) {
    double sum = 0;
    int n = 0;
    for (int i = firstAtOrAfter(fromSeconds); i < seconds.length && seconds[i] < toSeconds; i++) {
      sum += values[i];
      n++;
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  /** Median of the samples in [from, to); NaN if there is none. For gauges with outliers. */
  public double median(double fromSeconds, double toSeconds) {
    int first = firstAtOrAfter(fromSeconds);
    int end = first;
    while (end < seconds.length && seconds[end] < toSeconds) {
      end++;
    }
    double[] sorted = Arrays.copyOfRange(values, first, end);
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** Greatest of the samples in [from, to); NaN if there is none. For gauges. */
  public double max(double fromSeconds, double toSeconds) {
    double max = Double.NaN;
    for (int i = firstAtOrAfter(fromSeconds); i < seconds.length && seconds[i] < toSeconds; i++) {
      max = Double.isNaN(max) ? values[i] : Math.max(max, values[i]);
    }
    return max;
  }

  /** Least of the samples in [from, to); NaN if there is none. For gauges. */
  public double min(double fromSeconds, double toSeconds) {
    double min = Double.NaN;
    for (int i = firstAtOrAfter(fromSeconds); i < seconds.length && seconds[i] < toSeconds; i++) {
      min = Double.isNaN(min) ? values[i] : Math.min(min, values[i]);
    }
    return min;
  }

  /**
   * How much a counter grew from one instant to another, in linear interpolation between samples. A
   * fall is a restart of what is counted, from zero.
   *
   * @return NaN where the samples do not reach over the whole stretch
   */
  public double increase(double fromSeconds, double toSeconds) {
    if (seconds.length < 2 || fromSeconds < seconds[0] || toSeconds > seconds[seconds.length - 1]) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = Math.max(1, firstAtOrAfter(fromSeconds)); i < seconds.length; i++) {
      double begin = Math.max(fromSeconds, seconds[i - 1]);
      double end = Math.min(toSeconds, seconds[i]);
      if (end > begin) {
        double step =
            values[i] >= values[i - 1] ? values[i] - values[i - 1] : Math.max(0, values[i]);
        sum += step * (end - begin) / (seconds[i] - seconds[i - 1]);
      }
      if (seconds[i] >= toSeconds) {
        break;
      }
    }
    return sum;
  }

  /** Mean growth a second of a counter, as {@link #increase} over the stretch's length. */
  public double rate(double fromSeconds, double toSeconds) {
    return increase(fromSeconds, toSeconds) / (toSeconds - fromSeconds);
  }

  private int firstAtOrAfter(double instant) {
    int index = Arrays.binarySearch(seconds, instant);
    if (index < 0) {
      return -index - 1;
    }
    while (index > 0 && seconds[index - 1] == instant) {
      index--;
    }
    return index;
  }
}
