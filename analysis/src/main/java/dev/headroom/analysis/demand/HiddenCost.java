package dev.headroom.analysis.demand;

import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Resources that something else fills, so that what requests cost there cannot be seen: the slope
 * that a fit finds in a full resource is chance, and the limit that it gives may be anything. They
 * keep their background and have no demand.
 */
final class HiddenCost {
  /** R² below which throughput does not explain how busy a full resource is. */
  private static final double LEAST_DETERMINATION = 0.5;

  /** Share of the capacity below which all requests together are no cost to speak of. */
  private static final double LEAST_SHARE = 0.01;

  private final Set<ResourceId> hidden;

  private HiddenCost(Set<ResourceId> hidden) {
    this.hidden = hidden;
  }

  static HiddenCost of(List<DemandFit> fits, double xMaxPerSecond) {
    return new HiddenCost(
        fits.stream()
            .filter(fit -> fit.model().isFullOfBackground())
            .filter(fit -> isChance(fit, xMaxPerSecond))
            .map(fit -> fit.model().id())
            .collect(Collectors.toSet()));
  }

  private static boolean isChance(DemandFit fit, double xMaxPerSecond) {
    ResourceModel model = fit.model();
    return fit.determination() < LEAST_DETERMINATION
        || model.demand() * xMaxPerSecond < LEAST_SHARE * model.capacity();
  }

  SystemModel in(SystemModel model) {
    return new SystemModel(model.resources().stream().map(this::in).toList());
  }

  private ResourceModel in(ResourceModel resource) {
    if (!hidden.contains(resource.id())) {
      return resource;
    }
    var none = new TreeMap<>(resource.demandByUser());
    none.replaceAll((user, demand) -> 0.0);
    return resource.withDemands(none);
  }
}
