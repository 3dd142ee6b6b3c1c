package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.examiner.system.Truth;

/** A fault of the catalogue in a simulated system, or what is none and could be taken for one. */
public interface PlantedFault {
  /** Its name in the catalogue. */
  String id();

  /** What a diagnosis ought to say of it. */
  Truth truth();

  /** Changes a healthy system, at a random strength. */
  void plant(Sketch sketch, Draw draw);

  /** Whether it can be planted beside another one: it does not change with time. */
  default boolean isSteady() {
    return true;
  }
}
