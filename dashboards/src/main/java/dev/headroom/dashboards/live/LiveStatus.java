package dev.headroom.dashboards.live;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a run does right now.
 *
 * @param step what is being done
 * @param remainingSeconds of the whole of it, planned; empty if not known
 * @param offered users or arrivals, as in {@code 8 users}; empty while there is no load
 * @param completedPerSecond responses as expected in this step; empty as long as there are none
 * @param p50Seconds median
 * @param p99Seconds 99th percentile
 * @param errorRatio failed of all, 0 … 1
 * @param boxes each box's CPU
 */
public record LiveStatus(
    String step,
    OptionalDouble remainingSeconds,
    String offered,
    OptionalDouble completedPerSecond,
    double p50Seconds,
    double p99Seconds,
    double errorRatio,
    List<BoxCpu> boxes) {
  public LiveStatus {
    boxes = List.copyOf(boxes);
  }

  /**
   * @param usedCores right now; empty if not known
   * @param awaited whether they will be known soon, as in the first seconds of a step
   * @param budgetCores that it may use; empty while it is unlimited
   */
  public record BoxCpu(
      String name, OptionalDouble usedCores, boolean awaited, OptionalDouble budgetCores) {}

  /** Whether there is load of which nothing can be told yet. */
  public boolean awaitsFigures() {
    return !offered.isEmpty() && completedPerSecond.isEmpty();
  }

  /** While something is being prepared and there is no load. */
  public static LiveStatus preparing(String step) {
    return new LiveStatus(
        step, OptionalDouble.empty(), "", OptionalDouble.empty(), 0, 0, 0, List.of());
  }
}
