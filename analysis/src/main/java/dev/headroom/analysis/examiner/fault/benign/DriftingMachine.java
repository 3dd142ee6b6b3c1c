package dev.headroom.analysis.examiner.fault.benign;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;

/** The same work costs a fifth more or less from one moment to another. */
public final class DriftingMachine implements PlantedFault {
  @Override
  public String id() {
    return "drifting-machine";
  }

  @Override
  public Truth truth() {
    return Truth.healthy();
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.speed = sketch.speed.withDrift(0.2, draw.between(0.8, 0.97));
  }
}
