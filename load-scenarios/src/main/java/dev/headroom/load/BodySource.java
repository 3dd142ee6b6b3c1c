package dev.headroom.load;

import java.util.SplittableRandom;

/** Draws the JSON body of a request. */
@FunctionalInterface
interface BodySource {
  String draw(SplittableRandom random);
}
