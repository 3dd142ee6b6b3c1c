package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** One of several boxes of a role has less CPU than the others. */
final class SlowMember implements PlantedFault {
  @Override
  public String id() {
    return "slow-member";
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
    sketch.isApart = true;
    double cores = sketch.serviceCores.get(0);
    sketch.serviceCores.clear();
    sketch.serviceCores.add(cores);
    sketch.serviceCores.add(draw.between(0.2, 0.5) * cores);
  }
}
