package dev.headroom.reference.budget;

import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.List;

/** Operations a second of a box's disk, where it is held to a number of them. */
final class DiskBudget implements Budget {
  @Override
  public List<BudgetCut> cuts(Topology topology, double share) {
    return topology.boxes().stream()
        .filter(box -> box.provision().diskOperations() != null)
        .filter(box -> Budget.left(box.provision().diskOperations(), share) > 0)
        .map(box -> cut(topology, box, share))
        .toList();
  }

  private static BudgetCut cut(Topology topology, BoxSpec box, double share) {
    int from = box.provision().diskOperations();
    int to = Budget.left(from, share);
    return new BudgetCut(
        box.name(),
        "disk",
        from,
        to,
        topology.withBox(box.name(), b -> b.withProvision(p -> p.withDiskOperations(to))));
  }
}
