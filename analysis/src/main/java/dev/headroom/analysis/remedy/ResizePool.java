package dev.headroom.analysis.remedy;

import dev.headroom.analysis.cause.PoolTooSmall;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** More places in a pool that is too small. */
final class ResizePool implements Remedy {
  /**
   * How far above what binds next the pool's limit is to be: that may turn out to take half as much
   * again, and places cost next to nothing.
   */
  private static final double MARGIN = 2;

  private static final int MAX_PLACES = 10_000;
  private static final String PLACES = "places-so-far";

  @Override
  public String id() {
    return "resize-pool";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    Optional<Station> pool = model.find(bottleneck);
    if (pool.isEmpty() || findings.strongest(PoolTooSmall.ID).isEmpty()) {
      return Optional.empty();
    }
    int size = size(model, pool.get());
    return Optional.of(
        new RemedyEffect(
            Map.of(
                "box", bottleneck.box(),
                "pool", bottleneck.type().code(),
                "size", Integer.toString(size)),
            Optional.of(0.0),
            Optional.of(system -> system.replace(bottleneck, p -> p.withCapacity(size))),
            List.of(new Quantity(PLACES, pool.get().capacity(), bottleneck.type().unit()))));
  }

  /** Little's law: places = throughput × time held, at the throughput of what binds next. */
  private static int size(SystemModel model, Station pool) {
    double next =
        model.stations().stream()
            .filter(station -> !station.id().equals(pool.id()))
            .mapToDouble(model::limitPerSecond)
            .filter(Double::isFinite)
            .min()
            .orElse(2 * model.limitPerSecond(pool));
    double places = Math.ceil(MARGIN * next * model.demandPerRequest(pool));
    return (int) Math.min(MAX_PLACES, Math.max(pool.capacity() + 1, places));
  }

  @Override
  public String title(RemedyProposal proposal) {
    return String.format(
        Locale.ROOT,
        "%s %s %.0f → %s %s",
        id(),
        proposal.parameter("box"),
        Quantity.valueIn(proposal.values(), PLACES),
        proposal.parameter("size"),
        unit(proposal));
  }

  private static String unit(RemedyProposal proposal) {
    return isThreads(proposal) ? "threads" : "connections";
  }

  private static boolean isThreads(RemedyProposal proposal) {
    return proposal.parameter("pool").equals(ResourceType.REQUEST_THREADS.code());
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "requests no longer queue for a place in the pool";
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return isThreads(proposal)
        ? "memory for more threads, and more requests at once for what is behind them"
        : "more connections for the database to keep";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "twice as many places as the next bottleneck is thought to use, at an unchanged time of"
        + " holding one";
  }
}
