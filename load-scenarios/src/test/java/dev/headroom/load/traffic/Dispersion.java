package dev.headroom.load.traffic;

/**
 * How uneven arrivals are: the variance of their number in intervals of one length over its mean. 0
 * for even ones, 1 for a Poisson process, more for bursts.
 */
public final class Dispersion {
  private Dispersion() {}

  /**
   * Of all arrivals of a process.
   *
   * @param intervalSeconds length of an interval
   * @param seconds length of the process; a rest shorter than an interval is left out
   * @return NaN where there are fewer than two intervals or no arrivals
   */
  public static double of(Arrivals arrivals, double intervalSeconds, double seconds) {
    int intervals = (int) Math.floor(seconds / intervalSeconds);
    long[] counts = new long[Math.max(0, intervals)];
    for (double t = arrivals.next(); t < intervals * intervalSeconds; t = arrivals.next()) {
      counts[(int) (t / intervalSeconds)]++;
    }
    return of(counts);
  }

  /** Of numbers of arrivals. */
  public static double of(long[] counts) {
    double mean = 0;
    for (long count : counts) {
      mean += (double) count / counts.length;
    }
    double squares = 0;
    for (long count : counts) {
      squares += (count - mean) * (count - mean);
    }
    return counts.length < 2 || mean == 0 ? Double.NaN : squares / (counts.length - 1) / mean;
  }
}
