package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** More places in a pool that is too small. */
final class ResizePool implements Remedy {
  /** How far above what binds next the pool's limit is to be. */
  private static final double MARGIN = 1.5;

  private static final String CAUSE = "pool-too-small";

  @Override
  public String id() {
    return "resize-pool";
  }

  @Override
  public Optional<Treatment> propose(
      Evidence evidence, ResourceId bottleneck, Optional<Cause> cause) {
    Optional<ResourceModel> pool = evidence.model().find(bottleneck);
    if (pool.isEmpty() || cause.filter(c -> c.rule().equals(CAUSE)).isEmpty()) {
      return Optional.empty();
    }
    int size = size(evidence.model(), pool.get());
    return Optional.of(
        new Treatment(
            Map.of("size", Integer.toString(size)),
            String.format(
                Locale.ROOT,
                "resize-pool %s %.0f → %d",
                bottleneck.box(),
                pool.get().capacity(),
                size),
            "requests no longer queue for a place in the pool",
            "more connections for the database to keep",
            Optional.of(0.0),
            Optional.of(model -> model.replace(bottleneck, p -> p.withCapacity(size))),
            "as many places as the next bottleneck can use, and half as many again, at an"
                + " unchanged time of holding one"));
  }

  /** Little's law: places = throughput × time held, at the throughput of what binds next. */
  private static int size(SystemModel model, ResourceModel pool) {
    double next =
        model.resources().stream()
            .filter(resource -> !resource.id().equals(pool.id()))
            .mapToDouble(ResourceModel::limitPerSecond)
            .filter(Double::isFinite)
            .min()
            .orElse(2 * pool.limitPerSecond());
    double places = Math.ceil(MARGIN * next * pool.demand());
    return (int) Math.min(10_000, Math.max(pool.capacity() + 1, places));
  }
}
