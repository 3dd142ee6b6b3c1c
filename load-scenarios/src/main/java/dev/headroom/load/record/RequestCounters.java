package dev.headroom.load.record;

import java.util.concurrent.atomic.AtomicLong;

/** What the injector has sent and got so far. Thread-safe. */
public final class RequestCounters {
  private final AtomicLong started = new AtomicLong();
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();

  public void started() {
    started.incrementAndGet();
  }

  public void finished(boolean ok) {
    (ok ? completed : failed).incrementAndGet();
  }

  public void skipped() {
    skipped.incrementAndGet();
  }

  public long startedCount() {
    return started.get();
  }

  long completedCount() {
    return completed.get();
  }

  long failedCount() {
    return failed.get();
  }

  public long skippedCount() {
    return skipped.get();
  }

  /** Sent and not answered. Finished ones are read first, so it is never below the truth. */
  public long inFlight() {
    long finished = completed.get() + failed.get();
    return started.get() - finished;
  }
}
