package dev.headroom.load.traffic;

/** Arrivals at given instants. */
public final class ListedArrivals implements Arrivals {
  private final double[] seconds;
  private int next;

  /**
   * @param seconds from the begin, in their order
   */
  public ListedArrivals(double[] seconds) {
    this.seconds = seconds.clone();
  }

  @Override
  public double next() {
    return next < seconds.length ? seconds[next++] : NEVER;
  }
}
