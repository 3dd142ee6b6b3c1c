package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;

/** A section that one thread at a time may be in, on the way of every request. */
public final class LockOnEveryRequest implements PlantedFault {
  @Override
  public String id() {
    return "lock-contention";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.LOCK, "lock-contention");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    // On less than two cores the CPU is what such a section runs out of.
    sketch.serviceCores.replaceAll(cores -> Math.max(2, Math.ceil(cores)));
    SimCode code = SimCode.of(sketch.names.stack(sketch.names.method(draw)));
    sketch.locked = new Sketch.Part(draw.between(0.6, 1.5) * sketch.serviceSeconds, code);
  }
}
