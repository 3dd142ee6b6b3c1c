package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.ResourceId;
import java.util.Optional;

/** Suspects of which everything is said. */
final class KnownSuspects {
  private KnownSuspects() {}

  static Suspect cpu(double utilization) {
    return suspect(false, 1, utilization, 1, 1, Optional.empty());
  }

  static Suspect suspect(
      boolean soft,
      double capacity,
      double utilization,
      double firstShare,
      double limitOverKnee,
      Optional<String> evidence) {
    LadderRung rung =
        new LadderRung(
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
    return new Suspect(rung, utilization, firstShare, limitOverKnee);
  }
}
