package dev.headroom.analysis.model;

import java.util.function.UnaryOperator;

/**
 * A service station of the system: a resource, its capacity, and what requests ask of it. For a CPU
 * the capacity is that of its servers together; what is held (a pool) has as many places.
 *
 * @param id which resource
 * @param capacity C, in the type's unit
 * @param background b: busy without any request, in the type's unit
 * @param demands D, by class of request and by consumer
 */
public record Station(ResourceId id, double capacity, double background, Demands demands) {
  public Station {
    if (!(capacity > 0) || !(background >= 0)) {
      throw new IllegalArgumentException(
          id + ": capacity " + capacity + ", background " + background);
    }
  }

  /** D of an average request of the mix. */
  public double demandPerRequest(RequestMix mix) {
    return demands.perRequest(mix);
  }

  /**
   * X* = (C − b) / D: requests of the mix per second at which this saturates; infinite where
   * requests do not use it, 0 where its background fills it.
   */
  public double limitPerSecond(RequestMix mix) {
    double demand = demandPerRequest(mix);
    return demand == 0 ? Double.POSITIVE_INFINITY : Math.max(0, capacity - background) / demand;
  }

  /** Whether work that is not the requests' leaves next to nothing of it. */
  public boolean isFullOfBackground() {
    return background >= Saturation.fullFrom(id.type(), capacity) * capacity;
  }

  public Station withCapacity(double newCapacity) {
    return new Station(id, newCapacity, background, demands);
  }

  public Station withDemands(UnaryOperator<Demands> change) {
    return new Station(id, capacity, background, change.apply(demands));
  }
}
