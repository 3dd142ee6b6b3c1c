package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import java.util.Optional;

/** What was used the most at the highest load. */
final class HighestUtilization implements Baseline {
  @Override
  public String id() {
    return "highest utilization";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    return sight.highest(sight::utilization);
  }
}
