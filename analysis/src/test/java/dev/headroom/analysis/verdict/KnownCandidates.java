package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import java.util.Optional;

/** Suspects of which everything is said. */
final class KnownCandidates {
  private KnownCandidates() {}

  static Candidate cpu(double utilization) {
    return suspect(false, 1, utilization, 1, 1, Optional.empty());
  }

  static Candidate suspect(
      boolean soft,
      double capacity,
      double utilization,
      double firstShare,
      double limitOverKnee,
      Optional<String> evidence) {
    ResourceLimit rung =
        new ResourceLimit(
            new ResourceId("box-1", soft ? "db connections" : "cpu"),
            soft,
            Interval.exactly(100),
            Interval.exactly(0.01),
            capacity,
            soft ? "connections" : "cores",
            0,
            utilization,
            evidence,
            true,
            Optional.empty());
    return new Candidate(rung, utilization, firstShare, limitOverKnee);
  }
}
