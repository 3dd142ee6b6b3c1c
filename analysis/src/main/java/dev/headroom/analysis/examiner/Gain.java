package dev.headroom.analysis.examiner;

import dev.headroom.analysis.math.Interval;
import java.util.Optional;

/**
 * What a remedy promised, and what it brought on the simulated system itself.
 *
 * @param remedy its id
 * @param promised factor of the throughput, with its 90 % interval
 * @param measured factor, of the same system mended over the one that was diagnosed
 * @param tail what was forecast of response times; empty where nothing was
 */
public record Gain(String remedy, Interval promised, double measured, Optional<Tail> tail) {
  /**
   * The 99th percentile of response times at four fifths of what the mended system takes.
   *
   * @param forecast s, with its 90 % interval
   * @param measured s
   */
  public record Tail(Interval forecast, double measured) {
    private static final double NEAR = 1.5;

    /** Whether it lies in the interval. */
    public boolean isWithin() {
      return forecast.low() <= measured && measured <= forecast.high();
    }

    /** Whether they differ by less than half. */
    public boolean isNear() {
      double factor = forecast.estimate() / measured;
      return factor <= NEAR && factor >= 1 / NEAR;
    }
  }

  /** Whether it lies in the interval. */
  public boolean isWithin() {
    return promised.low() <= measured && measured <= promised.high();
  }

  /** How far off the promise was, as a share of what was measured. */
  public double error() {
    return Math.abs(promised.estimate() - measured) / measured;
  }
}
