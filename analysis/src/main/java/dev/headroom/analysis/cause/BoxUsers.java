package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.run.BoxProcess;
import java.util.Optional;

/** Which kinds of process make a CPU busy. */
final class BoxUsers {
  private BoxUsers() {}

  /** Whether the resource is a CPU. */
  static boolean isCpu(Evidence evidence, ResourceId resource) {
    return evidence.model().find(resource).filter(r -> r.unit().equals("cores")).isPresent();
  }

  /** Share of a CPU's demand that processes of a kind cause, 0 … 1. */
  static double share(Evidence evidence, ResourceId cpu, BoxProcess.Kind kind) {
    Optional<ResourceModel> resource = evidence.model().find(cpu);
    if (resource.isEmpty() || resource.get().demand() == 0) {
      return 0;
    }
    double demand =
        evidence.run().manifest().boxes().stream()
            .filter(box -> box.name().equals(cpu.box()))
            .flatMap(box -> box.processes().stream())
            .filter(process -> process.kind() == kind)
            .mapToDouble(p -> resource.get().demandByUser().getOrDefault(p.name(), 0.0))
            .sum();
    return demand / resource.get().demand();
  }
}
