package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** A method burns CPU in every request. */
final class HotMethod implements PlantedFault {
  @Override
  public String id() {
    return "hot-method";
  }

  @Override
  public ResourceType type() {
    return ResourceType.CPU;
  }

  @Override
  public Optional<String> cause() {
    return Optional.of("hot-method");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.hotSeconds = draw.scale(1, 8) * sketch.serviceSeconds;
  }
}
