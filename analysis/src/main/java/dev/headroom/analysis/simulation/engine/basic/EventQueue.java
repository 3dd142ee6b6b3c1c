package dev.headroom.analysis.simulation.engine.basic;

import java.util.Arrays;

/** What happens next: a binary heap of instants, each with a number that says whose it is. */
public final class EventQueue {
  private double[] times = new double[256];
  private int[] owners = new int[256];
  private int size;

  public boolean isEmpty() {
    return size == 0;
  }

  /** Instant of the first event; of an empty queue, never. */
  public double firstTime() {
    return size == 0 ? Double.POSITIVE_INFINITY : times[0];
  }

  public void add(double time, int owner) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (times[parent] <= time) {
        break;
      }
      times[at] = times[parent];
      owners[at] = owners[parent];
      at = parent;
    }
    times[at] = time;
    owners[at] = owner;
  }

  /** Takes the first event out and gives its owner. */
  public int poll() {
    int first = owners[0];
    size--;
    double time = times[size];
    int owner = owners[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && times[child + 1] < times[child]) {
        child++;
      }
      if (time <= times[child]) {
        break;
      }
      times[at] = times[child];
      owners[at] = owners[child];
      at = child;
    }
    times[at] = time;
    owners[at] = owner;
    return first;
  }
}
