package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** Fewer connections than the database could serve. */
public final class FewConnections implements PlantedFault {
  @Override
  public String id() {
    return "connection-pool-small";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CONNECTION_POOL, "pool-too-small");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.databaseDelay = draw.scale(0.003, 0.02);
    sketch.connections = draw.number(1, 8);
  }
}
