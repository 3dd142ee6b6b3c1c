package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;

/** Every request writes to a file before it goes on, one after the other. */
public final class SynchronousLogging implements PlantedFault {
  @Override
  public String id() {
    return "synchronous-logging";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.LOCK, "lock-contention");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    SimCode code = SimCode.of(sketch.names.stack(sketch.names.method(draw)));
    sketch.locked = new Sketch.Part(draw.between(0.01, 0.1) * sketch.serviceSeconds, code);
    sketch.lockedFileSeconds = draw.scale(0.0005, 0.02);
  }
}
