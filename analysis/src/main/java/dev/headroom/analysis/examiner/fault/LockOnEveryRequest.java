package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** A section that one thread at a time may be in, on the way of every request. */
final class LockOnEveryRequest implements PlantedFault {
  @Override
  public String id() {
    return "lock-contention";
  }

  @Override
  public ResourceType type() {
    return ResourceType.LOCK;
  }

  @Override
  public Optional<String> cause() {
    return Optional.of("lock-contention");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    // On less than two cores the CPU is what such a section runs out of.
    sketch.serviceCores.replaceAll(cores -> Math.max(2, Math.ceil(cores)));
    sketch.lockedSeconds = draw.between(0.6, 1.5) * sketch.serviceSeconds;
  }
}
