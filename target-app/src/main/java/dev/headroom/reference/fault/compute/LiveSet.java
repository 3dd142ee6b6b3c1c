package dev.headroom.reference.fault.compute;

import java.util.ArrayList;
import java.util.List;

/** Data that nobody lets go. For use by many threads. */
final class LiveSet {
  private static final int BLOCK_BYTES = 64 << 10;
  private static final int BLOCKS_A_MEGABYTE = 16;

  private final List<byte[]> held = new ArrayList<>();
  private boolean full;

  /**
   * Fills the heap once, until only that much of it is free after a collection.
   *
   * @param leftMegabytes to be left
   */
  synchronized void fillUpTo(int leftMegabytes) {
    while (!full) {
      // Far from the end, quickly; what free memory is worth is known after a collection only.
      System.gc();
      int above = freeMegabytes() - leftMegabytes;
      full = above <= 0;
      for (int i = 0; i < above / 2 * BLOCKS_A_MEGABYTE + 1 && !full; i++) {
        held.add(new byte[BLOCK_BYTES]);
      }
    }
  }

  /**
   * Holds some more, unless only that much is left of the heap.
   *
   * @param bytes how much more
   * @param leftMegabytes to be left, so that the service lives on
   */
  synchronized void add(int bytes, int leftMegabytes) {
    if (!full) {
      held.add(new byte[bytes]);
      full = held.size() % BLOCKS_A_MEGABYTE == 0 && freeMegabytes() < leftMegabytes;
    }
  }

  /** As of the last collection and what came after it. */
  private static int freeMegabytes() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return (int) ((runtime.maxMemory() - used) >> 20);
  }

  synchronized int blocks() {
    return held.size();
  }
}
