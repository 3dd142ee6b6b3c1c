package dev.headroom.analysis.gate;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which of all that was measured a gate compares: each further check takes from the others. The
 * median of requests that differ lies in the gap between them, where nothing is, and jumps with
 * their mix; so each has its own, and all of them together only where there is one.
 */
public final class Family {
  private static final Set<GateMetric> OF_ALL_REQUESTS =
      EnumSet.of(GateMetric.P50, GateMetric.P95, GateMetric.P99);
  private static final Set<GateMetric> OF_SEVERAL_REQUESTS =
      EnumSet.of(GateMetric.P95, GateMetric.P99);
  private static final Set<GateMetric> OF_ONE_REQUEST = EnumSet.of(GateMetric.P50, GateMetric.P99);

  /** Work that differs from run to run by itself; what it costs the CPU shows in that. */
  private static final Set<GateMetric> NOISY = EnumSet.of(GateMetric.GC, GateMetric.WRITTEN);

  private Family() {}

  /**
   * Those of all that were measured.
   *
   * @param only metrics that are wanted; empty for those that there are reasons for
   */
  public static List<CheckId> of(Set<CheckId> measured, Set<GateMetric> only) {
    if (!only.isEmpty()) {
      return measured.stream().filter(check -> only.contains(check.metric())).toList();
    }
    boolean areSeveral = measured.stream().anyMatch(check -> !check.request().isEmpty());
    Set<GateMetric> together = areSeveral ? OF_SEVERAL_REQUESTS : OF_ALL_REQUESTS;
    return measured.stream()
        .filter(
            check ->
                check.metric().kind() != GateMetric.Kind.LATENCY && !NOISY.contains(check.metric())
                    || (check.request().isEmpty() ? together : OF_ONE_REQUEST)
                        .contains(check.metric()))
        .toList();
  }
}
