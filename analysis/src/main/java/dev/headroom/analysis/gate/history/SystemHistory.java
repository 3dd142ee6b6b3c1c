package dev.headroom.analysis.gate.history;

import java.util.List;

/**
 * Runs that may be compared: of one target under one kind of load on one machine.
 *
 * @param runs the oldest first; at least one
 * @param checks of all requests first, then by request
 */
public record SystemHistory(List<RecordedValues> runs, List<CheckHistory> checks) {
  public SystemHistory {
    runs = List.copyOf(runs);
    checks = List.copyOf(checks);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a history of no run");
    }
  }

  /** The newest run. */
  public RecordedValues last() {
    return runs.get(runs.size() - 1);
  }
}
