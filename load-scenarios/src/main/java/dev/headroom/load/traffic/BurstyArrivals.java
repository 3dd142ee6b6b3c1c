package dev.headroom.load.traffic;

/**
 * Arrivals in bursts over a rate that changes: bursts and gaps are as long as so many arrivals of
 * that rate, so that a number of due arrivals has the same index of dispersion at any rate.
 */
public final class BurstyArrivals implements Arrivals {
  private final RateCurve rate;
  private final Arrivals due;

  /**
   * @param dispersion index of dispersion for counts, more than 1
   * @param onShare share of the time in which there are arrivals, 0 … 1
   */
  public BurstyArrivals(RateCurve rate, double dispersion, double onShare, long seed) {
    this.rate = rate;
    this.due =
        new PoissonArrivals(new Bursts(1, dispersion, onShare).rate(rate.total(), seed), ~seed);
  }

  @Override
  public double next() {
    return rate.when(due.next());
  }
}
