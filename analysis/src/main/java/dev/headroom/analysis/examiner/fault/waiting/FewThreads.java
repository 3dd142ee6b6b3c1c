package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;

/** Fewer request threads than the service could use while its requests wait for their database. */
public final class FewThreads implements PlantedFault {
  @Override
  public String id() {
    return "thread-pool-small";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.REQUEST_THREADS, "pool-too-small");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.databaseDelay = draw.scale(0.005, 0.04);
    sketch.threads = draw.number(2, 16);
    sketch.connections = Math.max(sketch.connections, 2 * sketch.threads);
    if (draw.chance(0.5)) {
      SimCode code =
          SimCode.of(sketch.names.stack(sketch.names.method(draw), SlowDownstream.client(draw)));
      double share = draw.between(0.1, 0.5);
      sketch.call = new Sketch.Part(share * sketch.databaseDelay, code);
    }
  }
}
