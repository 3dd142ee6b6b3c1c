package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;

/** A method burns CPU in every request. */
public final class HotMethod implements PlantedFault {
  @Override
  public String id() {
    return "hot-method";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "hot-method");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    SimCode code = SimCode.of(sketch.names.stack(sketch.names.method(draw)));
    sketch.hot = new Sketch.Part(draw.scale(0.3, 8) * sketch.serviceSeconds, code);
  }
}
