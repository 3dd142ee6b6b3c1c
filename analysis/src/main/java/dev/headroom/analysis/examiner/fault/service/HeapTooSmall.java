package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimHeap;

/** What lives on leaves hardly any room, so that all of the heap is collected again and again. */
public final class HeapTooSmall implements PlantedFault {
  @Override
  public String id() {
    return "heap-too-small";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "heap-too-small").becauseOf(ResourceType.MEMORY);
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double live = draw.scale(50e6, 500e6);
    double room = live / draw.between(0.86, 0.97);
    double full = draw.scale(0.03, 0.3);
    sketch.heap = new SimHeap(room, full / 10, live, room, 0, full);
    double collecting = draw.scale(0.3, 4) * sketch.serviceSeconds;
    sketch.allocatedBytes =
        collecting / full * (room - live) / Math.ceil(sketch.serviceCores.get(0));
  }
}
