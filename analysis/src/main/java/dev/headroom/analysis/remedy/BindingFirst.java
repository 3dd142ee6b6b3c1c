package dev.headroom.analysis.remedy;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.function.ToDoubleFunction;

/**
 * A model that agrees with the verdict. A resource that the model puts before the one that binds
 * was not full when that one was, so it takes more than was measured at low load: by the
 * utilization law, the limit of the one that binds over the share of it that was busy then. Left as
 * it is, it would let no remedy gain anything.
 */
final class BindingFirst {
  private final SystemModel model;
  private final double bindingPerSecond;
  private final ToDoubleFunction<ResourceId> busyShare;

  private BindingFirst(
      SystemModel model, double bindingPerSecond, ToDoubleFunction<ResourceId> busyShare) {
    this.model = model;
    this.bindingPerSecond = bindingPerSecond;
    this.busyShare = busyShare;
  }

  /**
   * @param busyShare of each resource at the knee, 0 … about 1; NaN where not known
   */
  static SystemModel of(
      SystemModel model, ResourceId binding, ToDoubleFunction<ResourceId> busyShare) {
    return model
        .find(binding)
        .map(model::limitPerSecond)
        .filter(Double::isFinite)
        .map(limit -> new BindingFirst(model, limit, busyShare).ordered())
        .orElse(model);
  }

  private SystemModel ordered() {
    return model.withStations(model.stations().stream().map(this::behind).toList());
  }

  private Station behind(Station station) {
    double limit = model.limitPerSecond(station);
    // One that its background fills has no demand that would be too high.
    if (limit <= 0 || limit >= bindingPerSecond) {
      return station;
    }
    double busy = busyShare.applyAsDouble(station.id());
    double shown = bindingPerSecond / (busy > 0 && busy < 1 ? busy : 1);
    return station.withDemands(demands -> demands.times(limit / shown));
  }
}
