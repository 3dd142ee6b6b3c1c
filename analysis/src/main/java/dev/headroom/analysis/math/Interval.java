package dev.headroom.analysis.math;

/**
 * An estimate with its central 90 % interval.
 *
 * @param low 5th percentile
 * @param estimate best single value
 * @param high 95th percentile
 */
public record Interval(double low, double estimate, double high) {
  public Interval {
    if (!(low <= estimate && estimate <= high)) {
      throw new IllegalArgumentException(
          "not an interval: " + low + " <= " + estimate + " <= " + high);
    }
  }

  /** A value that is known exactly. */
  public static Interval exactly(double value) {
    return new Interval(value, value, value);
  }

  /** Half the width over the estimate: 0.03 for ±3 %. */
  public double relativeHalfWidth() {
    return (high - low) / 2 / Math.abs(estimate);
  }

  public Interval times(double factor) {
    return factor >= 0
        ? new Interval(low * factor, estimate * factor, high * factor)
        : new Interval(high * factor, estimate * factor, low * factor);
  }
}
