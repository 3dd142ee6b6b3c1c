package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.system.SimHeap;

/** What is allocated, what of it lives on, and what it costs to collect the rest. */
final class Heap {
  private final SimHeap heap;
  private double allocated;
  private double sinceCollection;
  private double liveAfterFull;
  private long collections;
  private double seconds;

  Heap(SimHeap heap) {
    this.heap = heap;
  }

  /** Allocates; the CPU time of the collection that this makes necessary, 0 if it does not. */
  double allocate(double bytes) {
    allocated += bytes;
    sinceCollection += bytes;
    double live = heap.liveAfter(allocated);
    if (sinceCollection < heap.bytesBetween(live)) {
      return 0;
    }
    sinceCollection = 0;
    collections++;
    if (heap.isFull(live)) {
      liveAfterFull = live;
    }
    return heap.pause(live);
  }

  /** The collection took so long. */
  void collected(double took) {
    seconds += took;
  }

  Counters.OfHeap counters() {
    return new Counters.OfHeap(
        allocated,
        heap.liveAfter(allocated) + sinceCollection,
        liveAfterFull,
        collections,
        seconds);
  }
}
