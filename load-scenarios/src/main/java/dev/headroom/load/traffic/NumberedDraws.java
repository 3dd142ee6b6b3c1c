package dev.headroom.load.traffic;

import java.util.SplittableRandom;

/** Random draws that depend on a seed and a number alone, whoever makes them, and in any order. */
public final class NumberedDraws {
  /**
   * Odd, so that every number has a seed of its own, and not SplittableRandom's own step from draw
   * to draw: with that, the second draw of a number were the first one of the next. (P. L'Ecuyer,
   * "Tables of linear congruential generators of different sizes and good lattice structure",
   * Mathematics of Computation 68, 1999: a multiplier for 2^64.)
   */
  private static final long STEP = 2_862_933_555_777_941_757L;

  private NumberedDraws() {}

  /** The draws of one number. */
  public static SplittableRandom of(long seed, long number) {
    return new SplittableRandom(seed + STEP * number);
  }
}
