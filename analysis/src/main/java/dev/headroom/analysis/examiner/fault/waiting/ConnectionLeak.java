package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** Some requests do not give their connection back, until there is none left. */
public final class ConnectionLeak implements PlantedFault {
  @Override
  public String id() {
    return "connection-leak";
  }

  @Override
  public Truth truth() {
    return Truth.failing(ResourceType.CONNECTION_POOL, "connection-leak");
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double requests = sketch.mostOfOneIn(draw.between(8, 22));
    sketch.lostConnections = Math.min(1, sketch.connections / requests);
  }
}
