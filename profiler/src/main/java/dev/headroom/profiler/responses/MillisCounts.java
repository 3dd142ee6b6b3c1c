package dev.headroom.profiler.responses;

import dev.headroom.run.load.ResponseTimes;
import java.util.Arrays;

/**
 * How often each response time occurred, for few different times. Within a second one request has
 * at most some hundred different ones in ms; a histogram of three digits would take a hundred times
 * the memory.
 */
public final class MillisCounts {
  private static final int FIRST_SLOTS = 16;

  /** Open addressing with linear probing, at most half full; a count of 0 marks a free slot. */
  private int[] millis = new int[FIRST_SLOTS];

  private int[] counts = new int[FIRST_SLOTS];
  private int used;

  /** Room that this takes, in pairs of ints. */
  int slots() {
    return counts.length;
  }

  /**
   * Counts one more.
   *
   * @param value ms, at least 0
   */
  public void add(int value) {
    add(value, 1);
    if (2 * used > counts.length) {
      grow();
    }
  }

  private void add(int value, int count) {
    int mask = counts.length - 1;
    int slot = spread(value) & mask;
    while (counts[slot] != 0 && millis[slot] != value) {
      slot = (slot + 1) & mask;
    }
    if (counts[slot] == 0) {
      used++;
      millis[slot] = value;
    }
    counts[slot] += count;
  }

  private void grow() {
    int[] oldMillis = millis;
    int[] oldCounts = counts;
    millis = new int[2 * oldMillis.length];
    counts = new int[2 * oldCounts.length];
    used = 0;
    for (int i = 0; i < oldCounts.length; i++) {
      if (oldCounts[i] != 0) {
        add(oldMillis[i], oldCounts[i]);
      }
    }
  }

  /** Fibonacci hashing, since times of a server lie close together. */
  private static int spread(int value) {
    int hash = value * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /**
   * All of it.
   *
   * @param maxMicros what is longer counts as this
   */
  public ResponseTimes times(long maxMicros) {
    long[] sorted = sorted();
    long[] micros = new long[sorted.length];
    long[] times = new long[sorted.length];
    int length = 0;
    for (long pair : sorted) {
      long time = Math.min(maxMicros, 1_000 * (pair >> Integer.SIZE));
      if (length > 0 && micros[length - 1] == time) {
        length--;
      }
      micros[length] = time;
      times[length++] += (int) pair;
    }
    return ResponseTimes.of(Arrays.copyOf(micros, length), Arrays.copyOf(times, length));
  }

  /** By rising time, which stands in the upper half of each, and its count in the lower one. */
  private long[] sorted() {
    long[] pairs = new long[used];
    int length = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        pairs[length++] = (long) millis[i] << Integer.SIZE | counts[i];
      }
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
