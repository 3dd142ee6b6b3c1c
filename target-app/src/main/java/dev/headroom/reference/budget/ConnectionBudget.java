package dev.headroom.reference.budget;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.List;

/** Connections to the database that a web server may have at once; all web servers have as many. */
final class ConnectionBudget implements Budget {
  @Override
  public List<BudgetCut> cuts(Topology topology, double share) {
    return topology.boxesFor(WebPart.ROLE).stream()
        .map(BoxSpec::name)
        .limit(1)
        .filter(box -> topology.settings(WebPart.ROLE).poolSize() > 1)
        .map(box -> cut(topology, box, share))
        .toList();
  }

  private static BudgetCut cut(Topology topology, String box, double share) {
    int from = topology.settings(WebPart.ROLE).poolSize();
    int to = Budget.left(from, share);
    return new BudgetCut(
        box,
        "connection-pool",
        from,
        to,
        topology.withSettings(WebPart.ROLE, web -> web.withPoolSize(to)));
  }
}
