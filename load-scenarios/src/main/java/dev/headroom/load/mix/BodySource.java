package dev.headroom.load.mix;

import dev.headroom.load.template.Draw;

/** Draws the body of a request. */
@FunctionalInterface
interface BodySource {
  String draw(Draw draw);
}
