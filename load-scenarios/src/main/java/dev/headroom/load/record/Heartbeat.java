package dev.headroom.load.record;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that wants to wake every 10 ms and notes by how much it wakes late: what delays it (no
 * free core, a garbage collection, a stopped machine) delays every start of a request as well.
 */
final class Heartbeat implements Runnable {
  private static final long PERIOD_NANOS = Duration.ofMillis(10).toNanos();

  private final Lateness lateness;

  Heartbeat(Lateness lateness) {
    this.lateness = lateness;
  }

  @Override
  public void run() {
    long due = System.nanoTime() + PERIOD_NANOS;
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(due - System.nanoTime());
      long late = System.nanoTime() - due;
      if (late < 0) {
        continue;
      }
      lateness.note(late / 1e9);
      // Missed beats are not made up for: one long stop is one lateness, not a hundred.
      due += PERIOD_NANOS * (1 + late / PERIOD_NANOS);
    }
  }
}
