package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** Fewer connections than the database could serve. */
final class FewConnections implements PlantedFault {
  @Override
  public String id() {
    return "connection-pool-small";
  }

  @Override
  public ResourceType type() {
    return ResourceType.CONNECTION_POOL;
  }

  @Override
  public Optional<String> cause() {
    return Optional.of("pool-too-small");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.databaseDelay = draw.scale(0.003, 0.02);
    sketch.connections = draw.number(1, 6);
  }
}
