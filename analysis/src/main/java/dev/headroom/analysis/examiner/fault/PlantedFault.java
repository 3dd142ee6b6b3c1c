package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** A fault of the catalogue in a simulated system. */
interface PlantedFault {
  /** Its name in the catalogue. */
  String id();

  /** Type of the resource that it makes bind. */
  ResourceType type();

  /**
   * The rule that has to name it; empty where no evidence of it is simulated, so that the resource
   * alone is asked for.
   */
  Optional<String> cause();

  /** Changes a healthy system, at a random strength. */
  void plant(Sketch sketch, Draw draw);
}
