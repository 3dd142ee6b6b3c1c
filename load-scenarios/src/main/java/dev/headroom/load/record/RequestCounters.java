package dev.headroom.load.record;

import java.util.concurrent.atomic.AtomicLong;

/** What the injector has sent and got so far. Thread-safe. */
public final class RequestCounters {
  private final AtomicLong started = new AtomicLong();
  private final AtomicLong completed = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private final AtomicLong notSent = new AtomicLong();

  public void started() {
    started.incrementAndGet();
  }

  public void finished(boolean ok) {
    (ok ? completed : failed).incrementAndGet();
  }

  public void skipped() {
    skipped.incrementAndGet();
  }

  /** So many requests of a journey are left out, since it has ended before them. */
  public void notSent(int requests) {
    notSent.addAndGet(requests);
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

  public long notSentCount() {
    return notSent.get();
  }

  /** Sent and not answered. Finished ones are read first, so it is never below the truth. */
  public long inFlight() {
    long finished = completed.get() + failed.get();
    return started.get() - finished;
  }
}
