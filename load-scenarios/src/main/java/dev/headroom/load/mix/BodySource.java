package dev.headroom.load.mix;

import java.util.SplittableRandom;

/** Draws the JSON body of a request. */
@FunctionalInterface
interface BodySource {
  /**
   * @param seconds when the request is due, from the begin of the load
   */
  String draw(SplittableRandom random, double seconds);
}
