package dev.headroom.analysis.examiner.fault.benign;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;

/** The load begins while code is still being compiled and caches are empty. */
public final class ShortWarmUp implements PlantedFault {
  @Override
  public String id() {
    return "short-warm-up";
  }

  @Override
  public Truth truth() {
    return Truth.healthy();
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double requests = draw.between(2, 10) * sketch.mostPerSecond();
    sketch.speed = sketch.speed.withColdStart(draw.between(1, 4), requests);
  }
}
