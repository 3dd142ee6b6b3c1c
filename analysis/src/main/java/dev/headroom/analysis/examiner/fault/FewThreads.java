package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.system.Draw;
import dev.headroom.analysis.examiner.system.Sketch;
import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;

/** Fewer request threads than the service could use. */
final class FewThreads implements PlantedFault {
  @Override
  public String id() {
    return "thread-pool-small";
  }

  @Override
  public ResourceType type() {
    return ResourceType.REQUEST_THREADS;
  }

  @Override
  public Optional<String> cause() {
    return Optional.of("pool-too-small");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    sketch.downstreamSeconds = draw.scale(0.01, 0.1);
    sketch.threads = draw.number(2, 16);
  }
}
