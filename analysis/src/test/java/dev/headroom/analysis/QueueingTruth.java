package dev.headroom.analysis;

import java.util.Comparator;
import java.util.stream.DoubleStream;

/**
 * Throughput and waiting of a built system by the asymptotic bounds of operational analysis
 * (Denning and Buzen 1978), with their corner rounded off: X = min(N / R0, min over r of (C − b) /
 * D), and whoever is more than that waits for the resource that binds.
 */
final class QueueingTruth {
  /**
   * A second of a step.
   *
   * @param perSecond throughput
   * @param inSystem requests in the system
   * @param waitSeconds of a request, all of it for the resource that binds
   */
  record State(double perSecond, double inSystem, double waitSeconds) {
    static final State IDLE = new State(0, 0, 0);
  }

  /** Of the corner between the two bounds: the greater, the sharper. */
  private static final double SHARPNESS = 4;

  private static final double NETWORK_SECONDS = 0.001;

  private final RunBuilder builder;

  QueueingTruth(RunBuilder builder) {
    this.builder = builder;
  }

  double limitPerSecond() {
    double perRequest = builder.injectorDemand;
    double background = builder.foreignCores + builder.stolenCores;
    double limit = builder.hiddenLimit;
    for (BuiltBox box : builder.boxes) {
      perRequest += box.demand();
      background += box.background;
      limit = Math.min(limit, Math.min(box.cpuLimit(), box.poolLimit()));
      limit = Math.min(limit, box.threads == 0 ? limit : box.threads / aloneSeconds());
    }
    return Math.min(limit, (builder.machineCores - background) / perRequest);
  }

  /** Response time of a request that meets nobody. */
  double aloneSeconds() {
    DoubleStream cpu = builder.boxes.stream().mapToDouble(BuiltBox::demand);
    DoubleStream held =
        builder.boxes.stream()
            .mapToDouble(b -> Math.max(0, b.poolSize == 0 ? 0 : b.holdSeconds - demand(b)));
    return NETWORK_SECONDS + cpu.sum() + held.sum();
  }

  private double demand(BuiltBox pool) {
    return builder.boxes.stream()
        .filter(box -> box.name.equals(pool.poolBefore))
        .mapToDouble(BuiltBox::demand)
        .sum();
  }

  /** Whether the CPU of that box is what binds. */
  boolean bindsAt(String box) {
    double limit = limitPerSecond();
    return builder.boxes.stream()
        .min(Comparator.comparingDouble(BuiltBox::cpuLimit))
        .filter(first -> first.name.equals(box) && first.cpuLimit() <= limit)
        .isPresent();
  }

  State closed(int users) {
    double limit = limitPerSecond();
    double light = users / aloneSeconds();
    double x = light / Math.pow(1 + Math.pow(light / limit, SHARPNESS), 1 / SHARPNESS);
    return new State(x, users, Math.max(0, users / x - aloneSeconds()));
  }

  /** As one server that serves {@code limit} a second: M/M/1. */
  State open(double rate) {
    double used = Math.min(0.98, rate / limitPerSecond());
    double wait = used / (1 - used) / limitPerSecond();
    return new State(rate, rate * (aloneSeconds() + wait), wait);
  }
}
