package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a queue grows with the load though no CPU is full: a place that only few pass at a time
 * (the "one lane bridge" of A. Wert, J. Happe and L. Happe, "Supporting swift reaction:
 * automatically uncovering performance problems by systematic experiments", ICSE 2013). Where a CPU
 * is full, that one.
 */
final class OneLaneBridge implements Baseline {
  private static final double FULL = 0.9;

  @Override
  public String id() {
    return "one-lane bridge";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    return fullest(sight)
        .filter(cpu -> sight.utilization(cpu) >= FULL)
        .or(() -> longestQueue(sight))
        .map(MeasuredResource::id);
  }

  private static Optional<MeasuredResource> fullest(Sight sight) {
    return sight.resources().stream()
        .filter(resource -> !resource.id().type().isSoft())
        .max(Comparator.comparingDouble(sight::utilization));
  }

  /** The one before which most came to wait; empty where nowhere anybody did. */
  private static Optional<MeasuredResource> longestQueue(Sight sight) {
    List<MeasuredResource> held =
        sight.resources().stream().filter(one -> one.id().type().isSoft()).toList();
    return held.stream()
        .filter(one -> growth(sight, one) > 0)
        .max(Comparator.comparingDouble(one -> growth(sight, one)));
  }

  private static double growth(Sight sight, MeasuredResource resource) {
    double high = resource.saturationDuring(sight.high()).strength();
    double low = resource.saturationDuring(sight.low()).strength();
    return Double.isFinite(high) ? high - (Double.isFinite(low) ? low : 0) : 0;
  }
}
