package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.Comparator;
import java.util.Optional;

/**
 * As alerts are usually set: a CPU from 80 % on, a pool from 90 % on; the furthest above its own.
 */
final class FixedThresholds implements Baseline {
  private static final double OF_WORK = 0.8;
  private static final double OF_POOLS = 0.9;

  @Override
  public String id() {
    return "CPU 80 %, pool 90 %";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    return sight.resources().stream()
        .filter(resource -> excess(sight, resource) >= 1)
        .max(Comparator.comparingDouble(resource -> excess(sight, resource)))
        .map(MeasuredResource::id);
  }

  private static double excess(Sight sight, MeasuredResource resource) {
    return sight.utilization(resource) / (resource.id().type().isSoft() ? OF_POOLS : OF_WORK);
  }
}
