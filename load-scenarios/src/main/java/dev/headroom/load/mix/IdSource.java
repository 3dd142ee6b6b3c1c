package dev.headroom.load.mix;

import java.util.SplittableRandom;

/** Draws an id for a place in a path. */
@FunctionalInterface
interface IdSource {
  long draw(SplittableRandom random);

  /** Every id from {@code low} to {@code high}, both included, equally often. */
  static IdSource uniform(long low, long high) {
    return random -> random.nextLong(low, high + 1);
  }
}
