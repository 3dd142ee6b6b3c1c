package dev.headroom.reference.fault;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Something far away, such as another region. On one machine there is no such place, so a thread
 * waits for as long as its answer would take to come, and computes nothing.
 */
public final class Elsewhere {
  private Elsewhere() {}

  /** A thread that sends answers when their time has come; it keeps no process alive. */
  public static ScheduledExecutorService answers(String name) {
    return Executors.newSingleThreadScheduledExecutor(Background.threads(name));
  }

  /** Waits that long; less if the thread is interrupted, which it stays. */
  public static void await(int millis) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
