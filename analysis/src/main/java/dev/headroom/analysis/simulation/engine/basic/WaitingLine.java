package dev.headroom.analysis.simulation.engine.basic;

/** Jobs that wait for their turn, first come, first served. */
public final class WaitingLine {
  private int[] jobs = new int[64];
  private int head;
  private int size;

  public int size() {
    return size;
  }

  public void add(int job) {
    if (size == jobs.length) {
      int[] more = new int[2 * size];
      System.arraycopy(jobs, head, more, 0, size - head);
      System.arraycopy(jobs, 0, more, size - head, head);
      jobs = more;
      head = 0;
    }
    jobs[(head + size++) & (jobs.length - 1)] = job;
  }

  /** The one that waited the longest. */
  public int poll() {
    int job = jobs[head];
    head = (head + 1) & (jobs.length - 1);
    size--;
    return job;
  }
}
