package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.SaturationEvidence;
import java.util.Map;

/** Candidates of which everything is said. */
final class KnownCandidates {
  private KnownCandidates() {}

  static Candidate cpu(double utilization) {
    return candidate(ResourceType.CPU, 1, utilization, 1, 1, SaturationEvidence.notMeasured());
  }

  static Candidate candidate(
      ResourceType type,
      double capacity,
      double utilization,
      double firstShare,
      double limitOverKnee,
      SaturationEvidence ownWord) {
    ResourceLimit limit =
        new ResourceLimit(
            new ResourceId("box-1", type),
            Interval.exactly(100),
            Interval.exactly(0.01),
            capacity,
            0,
            utilization,
            ownWord.figuresIfSaturated(),
            true,
            Map.of());
    return new Candidate(limit, utilization, firstShare, limitOverKnee, ownWord);
  }
}
