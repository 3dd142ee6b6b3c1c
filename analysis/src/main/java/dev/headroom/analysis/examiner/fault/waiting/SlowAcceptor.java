package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** Whoever takes connections is slow, and each request has one of its own. */
public final class SlowAcceptor implements PlantedFault {
  @Override
  public String id() {
    return "accept-backlog";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.ACCEPT_QUEUE, "accept-backlog");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.acceptSeconds = draw.scale(0.002, 0.03);
  }
}
