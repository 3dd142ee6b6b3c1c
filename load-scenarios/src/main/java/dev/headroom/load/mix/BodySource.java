package dev.headroom.load.mix;

import java.util.SplittableRandom;

/** Draws the JSON body of a request. */
@FunctionalInterface
interface BodySource {
  String draw(SplittableRandom random);
}
