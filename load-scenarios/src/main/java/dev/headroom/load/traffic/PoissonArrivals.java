package dev.headroom.load.traffic;

import java.util.SplittableRandom;

/**
 * Arrivals of many clients that know nothing of each other: a Poisson process whose rate changes
 * (E. Çinlar, "Introduction to Stochastic Processes", Prentice-Hall 1975, section 4.7: the arrivals
 * of a process of rate 1, at the instants until which so many are due).
 */
public final class PoissonArrivals implements Arrivals {
  private final RateCurve rate;
  private final SplittableRandom random;
  private double due;

  public PoissonArrivals(RateCurve rate, long seed) {
    this.rate = rate;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public double next() {
    due += -Math.log1p(-random.nextDouble());
    return rate.when(due);
  }
}
