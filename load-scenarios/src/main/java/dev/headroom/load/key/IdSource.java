package dev.headroom.load.key;

import java.util.SplittableRandom;

/** Draws an id for a place in a path. */
@FunctionalInterface
public interface IdSource {
  /**
   * @param seconds when the request is due, from the begin of the load
   */
  long draw(SplittableRandom random, double seconds);
}
