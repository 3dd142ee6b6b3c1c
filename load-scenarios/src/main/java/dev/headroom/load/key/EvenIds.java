package dev.headroom.load.key;

import java.util.SplittableRandom;

/**
 * Ids that are all asked for equally often.
 *
 * @param low the lowest
 * @param high the highest
 */
record EvenIds(long low, long high) implements IdSource {
  @Override
  public long draw(SplittableRandom random, double seconds) {
    return random.nextLong(low, high + 1);
  }
}
