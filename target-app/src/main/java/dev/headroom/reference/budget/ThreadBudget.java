package dev.headroom.reference.budget;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.List;

/** Threads that serve requests in a web server; all web servers have as many. */
final class ThreadBudget implements Budget {
  @Override
  public List<BudgetCut> cuts(Topology topology, double share) {
    return topology.boxesFor(WebPart.ROLE).stream()
        .map(BoxSpec::name)
        .limit(1)
        .filter(box -> topology.settings(WebPart.ROLE).requestThreads() > 1)
        .map(box -> cut(topology, box, share))
        .toList();
  }

  private static BudgetCut cut(Topology topology, String box, double share) {
    int from = topology.settings(WebPart.ROLE).requestThreads();
    int to = Budget.left(from, share);
    return new BudgetCut(
        box,
        "request-threads",
        from,
        to,
        topology.withSettings(WebPart.ROLE, web -> web.withRequestThreads(to)));
  }
}
