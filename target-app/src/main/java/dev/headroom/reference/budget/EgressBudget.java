package dev.headroom.reference.budget;

import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.List;

/** Bytes a second of a box's link to clients, where it is held to a number of them. */
final class EgressBudget implements Budget {
  @Override
  public List<BudgetCut> cuts(Topology topology, double share) {
    return topology.boxes().stream()
        .filter(box -> box.provision().egressBytesPerSecond() != null)
        .map(box -> cut(topology, box, share))
        .toList();
  }

  private static BudgetCut cut(Topology topology, BoxSpec box, double share) {
    double from = box.provision().egressBytesPerSecond();
    double to = from * (1 - share);
    return new BudgetCut(
        box.name(),
        "egress",
        from,
        to,
        topology.withBox(box.name(), b -> b.withProvision(p -> p.withEgressBytesPerSecond(to))));
  }
}
