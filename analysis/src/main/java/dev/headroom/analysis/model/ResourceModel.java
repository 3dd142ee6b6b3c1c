package dev.headroom.analysis.model;

import dev.headroom.analysis.diagnosis.ResourceId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A resource, its capacity, and the demand of one average request of the measured mix.
 *
 * @param id which
 * @param soft whether it is held (pool, lock) rather than worked by (CPU, disk)
 * @param unit of the capacity: {@code cores}, {@code connections} …
 * @param capacity C, in {@code unit}
 * @param background b: busy without any request, in {@code unit}
 * @param demandByUser D by who causes it (a process' name; for a pool one entry), in {@code unit}
 *     seconds per request
 */
public record ResourceModel(
    ResourceId id,
    boolean soft,
    String unit,
    double capacity,
    double background,
    Map<String, Double> demandByUser) {

  private static final double FULL = 0.9;

  public ResourceModel {
    if (!(capacity > 0) || !(background >= 0)) {
      throw new IllegalArgumentException(
          id + ": capacity " + capacity + ", background " + background);
    }
    demandByUser.forEach(
        (user, demand) -> {
          if (!(demand >= 0)) {
            throw new IllegalArgumentException(id + ": demand of " + user + " is " + demand);
          }
        });
    demandByUser = Collections.unmodifiableMap(new TreeMap<>(demandByUser));
  }

  /** D, the sum over all users. */
  public double demand() {
    return demandByUser.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * X* = (C − b) / D: requests per second at which this resource saturates; infinite for a resource
   * that requests do not use, 0 for one that its background fills.
   */
  public double limitPerSecond() {
    return demand() == 0 ? Double.POSITIVE_INFINITY : Math.max(0, capacity - background) / demand();
  }

  /** Whether work that is not the requests' leaves next to nothing of it. */
  public boolean isFullOfBackground() {
    return background >= FULL * capacity;
  }

  public ResourceModel withCapacity(double newCapacity) {
    return new ResourceModel(id, soft, unit, newCapacity, background, demandByUser);
  }

  public ResourceModel withDemands(Map<String, Double> newDemandByUser) {
    return new ResourceModel(id, soft, unit, capacity, background, newDemandByUser);
  }
}
