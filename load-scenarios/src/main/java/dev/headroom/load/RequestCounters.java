package dev.headroom.load;

import java.util.concurrent.atomic.AtomicLong;

/** What the injector has sent and got so far. Thread-safe. */
final class RequestCounters {
  private final AtomicLong started = new AtomicLong();
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();

  void started() {
    started.incrementAndGet();
  }

  void finished(boolean ok) {
    (ok ? completed : failed).incrementAndGet();
  }

  void skipped() {
    skipped.incrementAndGet();
  }

  long startedCount() {
    return started.get();
  }

  long completedCount() {
    return completed.get();
  }

  long failedCount() {
    return failed.get();
  }

  long skippedCount() {
    return skipped.get();
  }

  /** Sent and not answered. Finished ones are read first, so it is never below the truth. */
  long inFlight() {
    long finished = completed.get() + failed.get();
    return started.get() - finished;
  }
}
