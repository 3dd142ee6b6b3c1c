package dev.headroom.reference.fault.waiting;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one in whenever so much time has passed, the first at once. For use by many threads. */
final class Interval {
  private final long nanos;
  private final AtomicLong lastAt;

  Interval(int millis) {
    nanos = Duration.ofMillis(millis).toNanos();
    lastAt = new AtomicLong(System.nanoTime() - nanos);
  }

  boolean isOver() {
    long last = lastAt.get();
    long now = System.nanoTime();
    return now - last >= nanos && lastAt.compareAndSet(last, now);
  }
}
