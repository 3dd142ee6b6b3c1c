package dev.headroom.analysis.remedy;

import dev.headroom.analysis.demand.LoadedShare;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A system whose CPUs all cost what they do when they are busy: with more throughput that is where
 * those come to that another resource kept from being full, see {@link LoadedShare}.
 */
final class UnderLoad {
  private final Map<ResourceId, LoadedShare> shares;
  private final ResourceId full;

  /**
   * @param full the resource that was full
   */
  UnderLoad(Map<ResourceId, LoadedShare> shares, ResourceId full) {
    this.shares = shares;
    this.full = full;
  }

  /** By the best guess. */
  SystemModel likely(SystemModel model) {
    return changed(model, LoadedShare::median);
  }

  /** By one that may be as well. */
  SystemModel possible(SystemModel model, SplittableRandom random) {
    return changed(model, share -> share.draw(random));
  }

  private SystemModel changed(SystemModel model, ToDoubleFunction<LoadedShare> share) {
    return model.withStations(
        model.stations().stream().map(station -> changed(station, share)).toList());
  }

  private Station changed(Station station, ToDoubleFunction<LoadedShare> share) {
    if (station.id().equals(full) || !shares.containsKey(station.id())) {
      return station;
    }
    double times = share.applyAsDouble(shares.get(station.id()));
    return station.withDemands(demands -> demands.times(times));
  }
}
