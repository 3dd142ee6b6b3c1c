package dev.headroom.reference.budget;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.part.web.WebSettings;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * Places that a web server has: connections to the database, or threads that serve requests. All
 * web servers have as many.
 *
 * @param resource as a diagnosis names it
 * @param places how many there are
 * @param resized the settings with another number of them
 */
record PoolBudget(
    String resource,
    ToIntFunction<WebSettings> places,
    BiFunction<WebSettings, Integer, WebSettings> resized)
    implements Budget {
  static final PoolBudget CONNECTIONS =
      new PoolBudget("connection-pool", WebSettings::poolSize, WebSettings::withPoolSize);
  static final PoolBudget THREADS =
      new PoolBudget(
          "request-threads", WebSettings::requestThreads, WebSettings::withRequestThreads);

  @Override
  public List<BudgetCut> cuts(Topology topology, double share) {
    return topology.boxesFor(WebPart.ROLE).stream()
        .map(BoxSpec::name)
        .limit(1)
        .filter(box -> places.applyAsInt(topology.settings(WebPart.ROLE)) > 1)
        .map(box -> cut(topology, box, share))
        .toList();
  }

  private BudgetCut cut(Topology topology, String box, double share) {
    int from = places.applyAsInt(topology.settings(WebPart.ROLE));
    int to = Budget.left(from, share);
    return new BudgetCut(
        box,
        resource,
        from,
        to,
        topology.withSettings(WebPart.ROLE, web -> resized.apply(web, to)));
  }
}
