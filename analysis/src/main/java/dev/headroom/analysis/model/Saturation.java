package dev.headroom.analysis.model;

import dev.headroom.analysis.math.MultiServerQueue;

/**
 * What "full" and "saturated" mean, for every step of the analysis.
 *
 * <p>A box of many cores queues later than one of a single core, so what counts is where the
 * response time is three times the service time: at a utilization of 0.67 on 1 core, 0.82 on 2,
 * 0.90 on 4 and 0.95 on 8. Under a closed load of more users than servers a resource that binds is
 * busier than that: it is called full from 0.9 on, or from that point where it lies higher.
 */
public final class Saturation {
  /** Busy share from which a resource counts as full. */
  private static final double FULL = 0.9;

  /** Busy share below which a resource is certainly not full. */
  private static final double NOT_FULL = 0.7;

  /** Busy share up to which one that says so itself is not believed. */
  private static final double NOT_BELIEVED = 0.65;

  /** Busy share from which it is. */
  private static final double BELIEVED = 0.75;

  /**
   * Busy share from which the machine itself counts as full: its other work, such as the
   * recorder's, comes and goes within a second.
   */
  private static final double MACHINE_FULL = 0.93;

  /** Response time over service time from which queueing dominates. */
  private static final double RESPONSE_OVER_SERVICE = 3;

  /** Busy share up to which a resource that works does not explain why many users wait. */
  private static final double NO_QUEUES = 0.88;

  /** Busy share from which it does. */
  private static final double QUEUES = 0.97;

  private Saturation() {}

  /** The busy share from which so many servers are saturated, by M/M/c. */
  public static double saturatedFrom(double servers) {
    return new MultiServerQueue((int) Math.max(1, Math.ceil(servers)))
        .utilizationAt(RESPONSE_OVER_SERVICE);
  }

  /**
   * The busy share from which a resource counts as full.
   *
   * @param capacity in the type's unit
   */
  public static double fullFrom(ResourceType type, double capacity) {
    return type == ResourceType.CPU ? Math.max(FULL, saturatedFrom(capacity)) : FULL;
  }

  /**
   * Whether a resource is full. One that says so itself, by what it makes wait, need not be quite
   * full: a pool takes a moment to hand a place from one holder to the next, and a throttled box
   * has idle moments between two periods.
   *
   * @param busyShare 0 … about 1
   * @param saysSo whether its own evidence of saturation was seen
   */
  public static boolean isFull(
      ResourceType type, double capacity, double busyShare, boolean saysSo) {
    return busyShare >= fullFrom(type, capacity) || saysSo && busyShare >= NOT_FULL;
  }

  /** How near to full, 0 where it is certainly not and 1 where it is. */
  public static double fullness(ResourceType type, double capacity, double busyShare) {
    double ramp = (busyShare - NOT_FULL) / (fullFrom(type, capacity) - NOT_FULL);
    return Math.min(1, Math.max(0, ramp));
  }

  /**
   * How far a resource is to be believed that says itself that it is saturated: work that comes in
   * bursts is throttled, or waits for a moment, where most of the budget is left in the end.
   *
   * @param busyShare 0 … about 1
   */
  public static double believed(double busyShare) {
    return Math.min(1, Math.max(0, (busyShare - NOT_BELIEVED) / (BELIEVED - NOT_BELIEVED)));
  }

  /**
   * How sure it is that whoever queues does so for a resource as busy as that: many users keep what
   * binds busy all the time.
   *
   * @param busyShare 0 … about 1
   */
  public static double explainsQueues(double busyShare) {
    return Math.min(1, Math.max(0, (busyShare - NO_QUEUES) / (QUEUES - NO_QUEUES)));
  }

  /** Busy cores from which a machine counts as full. */
  public static double machineFullCores(double cores) {
    return MACHINE_FULL * cores;
  }

  /** Whether what was left to somebody is used up by it. */
  public static boolean isUsedUp(double usedCores, double leftCores) {
    return usedCores >= FULL * leftCores;
  }
}
