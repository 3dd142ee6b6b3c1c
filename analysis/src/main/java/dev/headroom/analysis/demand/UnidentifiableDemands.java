package dev.headroom.analysis.demand;

import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resources that something else fills, so that what requests cost there cannot be seen: the slope
 * that a fit finds in a full resource is chance, and the limit that it gives may be anything. They
 * keep their background and have no demand.
 */
final class UnidentifiableDemands {
  /** R² below which throughput does not explain how busy a full resource is. */
  private static final double MIN_R_SQUARED = 0.5;

  /** Share of the capacity below which all requests together are no cost to speak of. */
  private static final double MIN_SHARE = 0.01;

  private final Set<ResourceId> resources;

  private UnidentifiableDemands(Set<ResourceId> resources) {
    this.resources = resources;
  }

  /**
   * @param mix for which demands are added up
   * @param xMaxPerSecond the knee
   */
  static UnidentifiableDemands of(List<DemandFit> fits, RequestMix mix, double xMaxPerSecond) {
    return new UnidentifiableDemands(
        fits.stream()
            .filter(fit -> fit.station().isFullOfBackground())
            .filter(fit -> isChance(fit, mix, xMaxPerSecond))
            .map(fit -> fit.station().id())
            .collect(Collectors.toSet()));
  }

  private static boolean isChance(DemandFit fit, RequestMix mix, double xMaxPerSecond) {
    Station station = fit.station();
    return fit.rSquared() < MIN_R_SQUARED
        || station.demandPerRequest(mix) * xMaxPerSecond < MIN_SHARE * station.capacity();
  }

  SystemModel removedFrom(SystemModel model) {
    return model.withStations(model.stations().stream().map(this::removedFrom).toList());
  }

  private Station removedFrom(Station station) {
    return resources.contains(station.id())
        ? station.withDemands(demands -> demands.times(0))
        : station;
  }
}
