package dev.headroom.profiler.collect;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that happens on another thread or in another process. */
public final class Await {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration INTERVAL = Duration.ofMillis(5);

  private Await() {}

  /**
   * Returns once the condition holds; one that throws does not hold yet.
   *
   * @throws AssertionError if it does not within a minute
   */
  public static void until(Callable<Boolean> condition) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    Exception last = null;
    while (System.nanoTime() < deadline) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (Exception e) {
        last = e;
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
    throw new AssertionError("waited in vain", last);
  }
}
