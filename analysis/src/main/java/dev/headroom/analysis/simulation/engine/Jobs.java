package dev.headroom.analysis.simulation.engine;

import java.util.Arrays;

/** Requests on their way, by numbers that are used again. */
final class Jobs {
  private static final int FIRST = 256;

  int[] at = new int[FIRST];
  int[] request = new int[FIRST];
  int[] core = new int[FIRST];
  double[] sentAt = new double[FIRST];
  double[] stepBeganAt = new double[FIRST];

  private int[] unused = new int[FIRST];
  private int unusedCount;
  private int size;

  /** A number for a request that begins. */
  int begin(int kind, int step, double now) {
    int job = unusedCount > 0 ? unused[--unusedCount] : fresh();
    at[job] = step;
    request[job] = kind;
    sentAt[job] = now;
    return job;
  }

  void end(int job) {
    unused[unusedCount++] = job;
  }

  /** How many are on their way. */
  int count() {
    return size - unusedCount;
  }

  private int fresh() {
    if (size == at.length) {
      at = Arrays.copyOf(at, 2 * size);
      request = Arrays.copyOf(request, 2 * size);
      core = Arrays.copyOf(core, 2 * size);
      sentAt = Arrays.copyOf(sentAt, 2 * size);
      stepBeganAt = Arrays.copyOf(stepBeganAt, 2 * size);
      unused = Arrays.copyOf(unused, 2 * size);
    }
    return size++;
  }
}
