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
    return Optional.empty();
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.serviceSeconds *= draw.scale(2, 8);
  }
}
