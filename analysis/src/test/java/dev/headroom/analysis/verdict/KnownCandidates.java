package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Map;

/** Candidates of which everything is said. */
final class KnownCandidates {
  private KnownCandidates() {}

  static Candidate cpu(double utilization) {
    return candidate(ResourceType.CPU, 1, utilization, 1, 1, List.of());
  }

  static Candidate candidate(
      ResourceType type,
      double capacity,
      double utilization,
      double firstShare,
      double limitOverKnee,
      List<Quantity> saturation) {
    ResourceLimit limit =
        new ResourceLimit(
            new ResourceId("box-1", type),
            Interval.exactly(100),
            Interval.exactly(0.01),
            capacity,
            0,
            utilization,
            saturation,
            true,
            Map.of());
    return new Candidate(limit, utilization, firstShare, limitOverKnee);
  }
}
