package dev.headroom.analysis.simulation.engine;

/** Places of which each is held by one job at a time, first come, first served. */
final class Places {
  private static final int NOBODY = -1;

  private final int count;
  private final WaitingLine waiting = new WaitingLine();
  private int held;
  private double changedAt;
  private double heldSeconds;
  private double waitedSeconds;
  private long uses;

  Places(int count) {
    this.count = count;
  }

  /** Whether a job got a place; else it waits for one. */
  boolean take(int job, double now) {
    account(now);
    if (held < count) {
      held++;
      return true;
    }
    waiting.add(job);
    return false;
  }

  /** Gives a place back; the job that has it now, or -1. */
  int giveBack(double now) {
    account(now);
    uses++;
    if (waiting.size() > 0) {
      return waiting.poll();
    }
    held--;
    return NOBODY;
  }

  private void account(double now) {
    heldSeconds += held * (now - changedAt);
    waitedSeconds += waiting.size() * (now - changedAt);
    changedAt = now;
  }

  /** Seconds for which places were held until now, summed over places. */
  double heldSeconds(double now) {
    account(now);
    return heldSeconds;
  }

  /** Seconds for which jobs waited until now, summed over jobs. */
  double waitedSeconds(double now) {
    account(now);
    return waitedSeconds;
  }

  int held() {
    return held;
  }

  int waiting() {
    return waiting.size();
  }

  /** Places given back so far. */
  long uses() {
    return uses;
  }
}
