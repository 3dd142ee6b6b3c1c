package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.Set;

/** Which of all that was measured a gate compares: each further check takes from the others. */
final class Family {
  private static final Set<GateMetric> OF_ALL_REQUESTS =
      Set.of(GateMetric.P50, GateMetric.P95, GateMetric.P99);
  private static final Set<GateMetric> OF_ONE_REQUEST = Set.of(GateMetric.P50, GateMetric.P99);

  private Family() {}

  static boolean holds(CheckId check) {
    return check.metric().kind() != GateMetric.Kind.LATENCY
        || (check.request().isEmpty() ? OF_ALL_REQUESTS : OF_ONE_REQUEST).contains(check.metric());
  }
}
