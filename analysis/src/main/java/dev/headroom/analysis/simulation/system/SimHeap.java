package dev.headroom.analysis.simulation.system;

/**
 * A garbage-collected heap, whose collections the box's cores work for alone.
 *
 * @param youngBytes allocated between two collections, where there is room for so much
 * @param pauseSeconds of a collection
 * @param liveBytes that live on from the begin
 * @param roomBytes for what lives on and for what is allocated; infinite where nobody tells
 * @param keptShare share of what is allocated that is never given up
 * @param fullPauseSeconds of a collection of all of it, as there is where there is less room than
 *     for {@code youngBytes}
 */
public record SimHeap(
    double youngBytes,
    double pauseSeconds,
    double liveBytes,
    double roomBytes,
    double keptShare,
    double fullPauseSeconds) {
  /** Room that a leak leaves, or no work would go on. */
  private static final double LEAST_ROOM = 0.02;

  public SimHeap {
    if (!(youngBytes > 0) || !(pauseSeconds > 0) || !(roomBytes > liveBytes)) {
      throw new IllegalArgumentException("a heap has a size and pauses");
    }
  }

  /** One with room for whatever lives on. */
  public static SimHeap ofYoung(double youngBytes, double pauseSeconds) {
    return new SimHeap(youngBytes, pauseSeconds, 0, Double.POSITIVE_INFINITY, 0, pauseSeconds);
  }

  /** What lives on once so much was allocated. */
  public double liveAfter(double allocatedBytes) {
    return keptShare > 0
        ? Math.min((1 - LEAST_ROOM) * roomBytes, liveBytes + keptShare * allocatedBytes)
        : liveBytes;
  }

  /** Allocated from one collection to the next, while so much lives on. */
  public double bytesBetween(double live) {
    return Math.min(youngBytes, roomBytes - live);
  }

  /** Length of a collection, while so much lives on. */
  public double pause(double live) {
    return isFull(live) ? fullPauseSeconds : pauseSeconds;
  }

  /** Whether there is less room left than for what is allocated between two collections. */
  public boolean isFull(double live) {
    return roomBytes - live < youngBytes;
  }
}
