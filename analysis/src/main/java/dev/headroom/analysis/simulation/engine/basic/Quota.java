package dev.headroom.analysis.simulation.engine.basic;

/**
 * A core that may be used for a share of each period only, as under the kernel's bandwidth control:
 * work goes on at full speed until the share is used up, and stands still until the next period.
 */
public final class Quota {
  /** As of a box of the reference system. */
  public static final double PERIOD = 0.05;

  private static final double ALL = 1 - 1e-9;

  private final double perPeriod;
  private long period = -1;
  private double used;
  private boolean isCounted;

  private long periods;
  private long throttledPeriods;
  private double throttledSeconds;

  /**
   * @param share of the core, above 0; 1 for all of it
   */
  public Quota(double share) {
    this.perPeriod = share >= ALL ? Double.POSITIVE_INFINITY : share * PERIOD;
  }

  /**
   * Does work on the core.
   *
   * @param begin not before the end of the work before it
   * @return when it is done
   */
  public double work(double begin, double seconds) {
    double now = begin;
    double rest = seconds;
    while (true) {
      enter((long) Math.floor(now / PERIOD));
      double end = (period + 1) * PERIOD;
      double possible = Math.min(perPeriod - used, end - now);
      if (rest <= possible) {
        used += rest;
        return now + rest;
      }
      rest -= possible;
      used += possible;
      now += possible;
      if (now < end) {
        throttle(end - now);
        now = end;
      }
      // Rounding must not leave it in the period that has just ended.
      now = Math.max(now, end);
      enter(period + 1);
    }
  }

  private void enter(long other) {
    if (other > period) {
      period = other;
      used = 0;
      periods++;
      isCounted = false;
    }
  }

  private void throttle(double seconds) {
    throttledSeconds += seconds;
    if (!isCounted) {
      throttledPeriods++;
      isCounted = true;
    }
  }

  /** Periods in which there was work. */
  public long periods() {
    return periods;
  }

  /** Those of them in which it had to stand still. */
  public long throttledPeriods() {
    return throttledPeriods;
  }

  public double throttledSeconds() {
    return throttledSeconds;
  }
}
