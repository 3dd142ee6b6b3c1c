package dev.headroom.analysis.remedy;

import dev.headroom.analysis.model.Evidence;
import dev.headroom.run.Box;
import java.util.Optional;

/** Finds boxes of a run. */
final class Boxes {
  private Boxes() {}

  static Optional<Box> named(Evidence evidence, String name) {
    return evidence.run().manifest().boxes().stream()
        .filter(box -> box.name().equals(name))
        .findFirst();
  }
}
