package dev.headroom.analysis.simulation.system;

/**
 * A garbage-collected heap.
 *
 * @param youngBytes allocated between two collections
 * @param pauseSeconds of a collection, in which the box's cores work for it alone
 */
public record SimHeap(double youngBytes, double pauseSeconds) {
  public SimHeap {
    if (!(youngBytes > 0) || !(pauseSeconds > 0)) {
      throw new IllegalArgumentException("a heap has a size and pauses");
    }
  }
}
