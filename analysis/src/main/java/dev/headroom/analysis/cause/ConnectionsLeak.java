package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.finding.FailureRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Connections are taken from a pool and never given back, until there are none left: whatever else
 * was full until then, that is what stops the target.
 */
final class ConnectionsLeak implements FailureRule {
  private static final String LOST = "lost-connections";
  private static final String PER_MINUTE = "lost-per-minute";
  private static final String PLACES = "places";

  @Override
  public String id() {
    return "connection-leak";
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    for (MeasuredResource pool : evidence.measured()) {
      Optional<LostConnections> lost =
          pool.id().type() == ResourceType.CONNECTION_POOL
              ? evidence.view(new LostConnections.Of(pool.id()))
              : Optional.empty();
      if (lost.filter(LostConnections::harms).isPresent()) {
        return new Finding.Found(cause(pool, lost.get()));
      }
    }
    return new Finding.NotHere("connections-come-back");
  }

  private Cause cause(MeasuredResource pool, LostConnections lost) {
    String unit = ResourceType.CONNECTION_POOL.unit();
    return new Cause(
        id(),
        pool.id(),
        Optional.of(pool.id().words()),
        1,
        List.of(
            new Quantity(LOST, lost.count(), unit),
            new Quantity(PER_MINUTE, lost.perMinute(), unit + "/min"),
            new Quantity(PLACES, pool.capacity(), unit)));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.0f of %.0f connections were taken and never given back, %.0f more every minute: a path"
            + " through the service does not return them",
        cause.value(LOST),
        cause.value(PLACES),
        cause.value(PER_MINUTE));
  }
}
