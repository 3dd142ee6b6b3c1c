package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimHeap;

/** Something of every request lives on, until hardly any room is left. */
public final class MemoryLeak implements PlantedFault {
  @Override
  public String id() {
    return "memory-leak";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "memory-leak").becauseOf(ResourceType.MEMORY);
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double room = draw.scale(100e6, 1000e6);
    double live = draw.between(0.15, 0.35) * room;
    double young = draw.between(0.1, 0.2) * room;
    // The part of a load's requests after which the heap is full.
    double requests = sketch.mostOfOneIn(draw.between(12, 22));
    double left = 0.02 * room;
    double atLeast = 2 * (room - live) / (requests * left);
    double kept = Math.max(draw.scale(0.01, 0.3), atLeast);
    double bytes = (room - live) / requests / kept;
    double collecting = draw.scale(0.5, 4) * sketch.serviceSeconds;
    double full = collecting / Math.ceil(sketch.serviceCores.get(0)) * left / bytes;
    sketch.heap = new SimHeap(young, full / 10, live, room, kept, full);
    sketch.allocatedBytes = bytes;
  }
}
