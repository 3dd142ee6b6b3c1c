package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.Comparator;
import java.util.Optional;

/** What was used the most at the highest load. */
final class HighestUtilization implements Baseline {
  @Override
  public String id() {
    return "highest utilization";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    return sight.resources().stream()
        .max(Comparator.comparingDouble(sight::utilization))
        .map(MeasuredResource::id);
  }
}
