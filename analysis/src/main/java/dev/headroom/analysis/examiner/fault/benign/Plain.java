package dev.headroom.analysis.examiner.fault.benign;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;

/** Nothing out of the ordinary. */
public final class Plain implements PlantedFault {
  @Override
  public String id() {
    return "none";
  }

  @Override
  public Truth truth() {
    return Truth.healthy();
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    // It is as it was drawn.
  }
}
