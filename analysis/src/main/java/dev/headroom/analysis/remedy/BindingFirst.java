package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A model that agrees with the verdict. A resource that the model puts before the one that binds
 * was not full when that one was, so it takes more than was measured at low load: by the
 * utilization law, the limit of the one that binds over the share of it that was busy then. Left as
 * it is, it would let no remedy gain anything.
 */
final class BindingFirst {
  private final ResourceModel binding;
  private final ToDoubleFunction<ResourceId> busyShare;

  private BindingFirst(ResourceModel binding, ToDoubleFunction<ResourceId> busyShare) {
    this.binding = binding;
    this.busyShare = busyShare;
  }

  /**
   * @param busyShare of each resource at the knee, 0 … about 1; NaN where not known
   */
  static SystemModel of(
      SystemModel model, ResourceId binding, ToDoubleFunction<ResourceId> busyShare) {
    return model
        .find(binding)
        .filter(resource -> Double.isFinite(resource.limitPerSecond()))
        .map(resource -> new BindingFirst(resource, busyShare).in(model))
        .orElse(model);
  }

  private SystemModel in(SystemModel model) {
    return new SystemModel(model.resources().stream().map(this::behind).toList());
  }

  private ResourceModel behind(ResourceModel resource) {
    double limit = resource.limitPerSecond();
    // One that its background fills has no demand that would be too high.
    if (limit <= 0 || limit >= binding.limitPerSecond()) {
      return resource;
    }
    double busy = busyShare.applyAsDouble(resource.id());
    double shown = binding.limitPerSecond() / (busy > 0 && busy < 1 ? busy : 1);
    return resource.withDemands(
        resource.demandByUser().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> e.getValue() * limit / shown,
                    (a, b) -> b,
                    TreeMap::new)));
  }
}
