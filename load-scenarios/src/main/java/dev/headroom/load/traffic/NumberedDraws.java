package dev.headroom.load.traffic;

import java.util.SplittableRandom;

/** Random draws that depend on a seed and a number alone, whoever makes them, and in any order. */
public final class NumberedDraws {
  /** SplittableRandom's golden gamma: neighbouring numbers give unrelated draws. */
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private NumberedDraws() {}

  /** The draws of one number. */
  public static SplittableRandom of(long seed, long number) {
    return new SplittableRandom(seed + GAMMA * number);
  }
}
