package dev.headroom.load.traffic;

/** Arrivals as even as their rate: the n-th when n are due. */
public final class EvenArrivals implements Arrivals {
  private final RateCurve rate;
  private long sent;

  public EvenArrivals(RateCurve rate) {
    this.rate = rate;
  }

  @Override
  public double next() {
    // The first half a spacing after the begin, so that as many stand before an end as after a
    // begin.
    return rate.when(sent++ + 0.5);
  }
}
