package dev.headroom.analysis.examiner;

import dev.headroom.analysis.math.Interval;

/**
 * What a remedy promised, and what it brought on the simulated system itself.
 *
 * @param remedy its id
 * @param promised factor of the throughput, with its 90 % interval
 * @param measured factor, of the same system mended over the one that was diagnosed
 */
public record Gain(String remedy, Interval promised, double measured) {
  /** Whether it lies in the interval. */
  public boolean isWithin() {
    return promised.low() <= measured && measured <= promised.high();
  }

  /** How far off the promise was, as a share of what was measured. */
  public double error() {
    return Math.abs(promised.estimate() - measured) / measured;
  }
}
