package dev.headroom.analysis.model;

import dev.headroom.analysis.diagnosis.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All resources of a system.
 *
 * @param resources in no particular order
 */
public record SystemModel(List<ResourceModel> resources) {
  public SystemModel {
    resources = List.copyOf(resources);
  }

  public Optional<ResourceModel> find(ResourceId id) {
    return resources.stream().filter(resource -> resource.id().equals(id)).findFirst();
  }

  /** The resource that saturates first; empty for a system without any. */
  public Optional<ResourceModel> first() {
    return resources.stream().min(Comparator.comparingDouble(ResourceModel::limitPerSecond));
  }

  /** Greatest throughput by the asymptotic bound, requests per second. */
  public double limitPerSecond() {
    return first().map(ResourceModel::limitPerSecond).orElse(Double.POSITIVE_INFINITY);
  }

  /** The system with one resource changed; unchanged where it has no such resource. */
  public SystemModel replace(ResourceId id, UnaryOperator<ResourceModel> change) {
    return new SystemModel(
        resources.stream()
            .map(resource -> resource.id().equals(id) ? change.apply(resource) : resource)
            .toList());
  }

  public SystemModel plus(ResourceModel resource) {
    return new SystemModel(
        java.util.stream.Stream.concat(resources.stream(), java.util.stream.Stream.of(resource))
            .toList());
  }
}
