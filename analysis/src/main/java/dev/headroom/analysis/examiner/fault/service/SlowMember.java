package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** One of several boxes of a role has less CPU than the others. */
public final class SlowMember implements PlantedFault {
  @Override
  public String id() {
    return "slow-member";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU);
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.isApart = true;
    double cores = sketch.serviceCores.get(0);
    sketch.serviceCores.clear();
    sketch.serviceCores.add(cores);
    sketch.serviceCores.add(draw.between(0.2, 0.8) * cores);
  }
}
