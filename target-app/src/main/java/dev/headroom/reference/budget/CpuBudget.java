package dev.headroom.reference.budget;

import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.List;

/** Cores to which a box is held. */
final class CpuBudget implements Budget {
  @Override
  public List<BudgetCut> cuts(Topology topology, double share) {
    return topology.boxes().stream()
        .filter(box -> left(box, share) >= BoxSpec.MIN_CORES)
        .map(box -> cut(topology, box, share))
        .toList();
  }

  private static BudgetCut cut(Topology topology, BoxSpec box, double share) {
    double to = left(box, share);
    return new BudgetCut(
        box.name(),
        "cpu",
        box.heldToCores(),
        to,
        topology.withBox(box.name(), b -> b.withProvision(p -> p.withCpuQuota(to))));
  }

  private static double left(BoxSpec box, double share) {
    return box.heldToCores() * (1 - share);
  }
}
