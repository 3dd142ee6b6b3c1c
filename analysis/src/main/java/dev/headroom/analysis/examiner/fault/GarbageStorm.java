package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimHeap;
import java.util.Optional;

/** Requests allocate so much that the CPU is busy with collecting it. */
final class GarbageStorm implements PlantedFault {
  @Override
  public String id() {
    return "allocation-storm";
  }

  @Override
  public ResourceType type() {
    return ResourceType.CPU;
  }

  @Override
  public Optional<String> cause() {
    return Optional.of("garbage-collection");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double young = draw.scale(20e6, 200e6);
    double pause = draw.between(0.01, 0.05);
    sketch.heap = Optional.of(new SimHeap(young, pause));
    // As many bytes as make a request's share of collecting one to four times its own work.
    double collecting = draw.between(1, 4) * sketch.serviceSeconds;
    sketch.allocatedBytes = collecting / pause * young / Math.ceil(sketch.serviceCores.get(0));
  }
}
