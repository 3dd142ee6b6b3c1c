package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimHeap;

/** Requests allocate so much that the CPU is busy with collecting it. */
public final class GarbageStorm implements PlantedFault {
  @Override
  public String id() {
    return "allocation-storm";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "garbage-collection");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double young = draw.scale(20e6, 200e6);
    double pause = draw.between(0.01, 0.05);
    sketch.heap = new SimHeap(young, pause, young, 10 * young, 0, 10 * pause);
    // As many bytes as make a request's share of collecting up to four times its own work.
    double collecting = draw.scale(0.3, 4) * sketch.serviceSeconds;
    sketch.allocatedBytes = collecting / pause * young / Math.ceil(sketch.serviceCores.get(0));
  }
}
