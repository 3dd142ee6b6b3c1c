package dev.headroom.analysis.demand;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The system as fitted.
 *
 * @param model best estimate
 * @param replicates the same fitted to resampled evidence: how different it might have come out
 * @param rSquared of each resource's fit
 * @param drift of each resource's cost, see {@link CostDrift}
 * @param loaded of each CPU that was never full, see {@link LoadedShare}
 * @param measured the resources with their meters
 */
public record DemandEstimate(
    SystemModel model,
    List<SystemModel> replicates,
    Map<ResourceId, Double> rSquared,
    Map<ResourceId, Double> drift,
    Map<ResourceId, LoadedShare> loaded,
    List<MeasuredResource> measured) {
  /** One of which nothing is known of CPUs that were never full. */
  public DemandEstimate(
      SystemModel model,
      List<SystemModel> replicates,
      Map<ResourceId, Double> rSquared,
      Map<ResourceId, Double> drift,
      List<MeasuredResource> measured) {
    this(model, replicates, rSquared, drift, Map.of(), measured);
  }

  public DemandEstimate {
    replicates = List.copyOf(replicates);
    rSquared = Map.copyOf(rSquared);
    drift = Map.copyOf(drift);
    loaded = Map.copyOf(loaded);
    measured = List.copyOf(measured);
  }

  /** Busy share of a resource over a plateau, 0 … about 1; NaN where not known. */
  public double busyShare(ResourceId resource, Plateau plateau) {
    return measured(resource)
        .map(one -> one.busyDuring(plateau) / one.capacity())
        .orElse(Double.NaN);
  }

  /** {@link CostDrift} of a resource, or that of other runs where it is not known. */
  public double drift(ResourceId resource) {
    return drift.getOrDefault(resource, CostDrift.TYPICAL);
  }

  /** A resource with its meters. */
  public Optional<MeasuredResource> measured(ResourceId resource) {
    return measured.stream().filter(one -> one.id().equals(resource)).findFirst();
  }
}
