package dev.headroom.cli.accuracy;

import java.util.Arrays;

/**
 * When requests were sent beside when they were due, both in their order. The plan's begin is taken
 * to be the instant that leaves no request early and one on time: a first request that is late
 * itself, as that of a cold JVM is, would move all seconds after it.
 */
final class OnPlan {
  private final double[] dueSeconds;
  private final double[] sentSeconds;

  /**
   * @param dueSeconds from the plan's begin, in their order
   * @param startMillis epoch milliseconds of as many requests
   */
  OnPlan(double[] dueSeconds, long[] startMillis) {
    if (dueSeconds.length != startMillis.length || startMillis.length == 0) {
      throw new IllegalArgumentException(
          startMillis.length + " requests were sent of " + dueSeconds.length);
    }
    long[] starts = startMillis.clone();
    Arrays.sort(starts);
    double begin = Double.POSITIVE_INFINITY;
    for (int i = 0; i < starts.length; i++) {
      begin = Math.min(begin, starts[i] / 1e3 - dueSeconds[i]);
    }
    double origin = begin;
    this.dueSeconds = dueSeconds.clone();
    this.sentSeconds = Arrays.stream(starts).mapToDouble(start -> start / 1e3 - origin).toArray();
  }

  /** Requests due in each second of a part of the plan. */
  int[] due(int from, int to) {
    return perSecond(dueSeconds, from, to);
  }

  /** Requests sent in each second of a part of the plan. */
  int[] sent(int from, int to) {
    return perSecond(sentSeconds, from, to);
  }

  /** The largest difference between what was sent and what was due in a second, of what was due. */
  double largestDeviation(int from, int to) {
    return largestDeviation(due(from, to), sent(from, to));
  }

  static double largestDeviation(int[] due, int[] sent) {
    double largest = 0;
    for (int i = 0; i < due.length; i++) {
      largest = Math.max(largest, Math.abs((double) sent[i] / due[i] - 1));
    }
    return largest;
  }

  /** How many instants lie in each second. */
  static int[] perSecond(double[] seconds, int from, int to) {
    int[] counts = new int[to - from];
    for (double second : seconds) {
      if (second >= from && second < to) {
        counts[(int) second - from]++;
      }
    }
    return counts;
  }
}
