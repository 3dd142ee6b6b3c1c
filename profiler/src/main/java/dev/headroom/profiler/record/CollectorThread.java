package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.event.EventKind;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One collector at work on one endpoint, on a thread of its own, so that a failure or a hang does
 * not hold up the others.
 */
final class CollectorThread {
  /** After failures in a row it looks less and less often, up to this many intervals apart. */
  private static final int MAX_BACKOFF_INTERVALS = 16;

  private final Watch<?> watch;
  private final EventLog events;
  private final SampleFiles files;
  private final Thread thread;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile long busySinceNanos = System.nanoTime();
  private boolean failureTold;

  CollectorThread(Watch<?> watch, RunDirectory run, EventLog events, LatestSamples latest) {
    this.watch = watch;
    this.events = events;
    this.files = new SampleFiles(run, watch.box(), watch.source(), latest, this::processEnded);
    this.thread = new Thread(this::work, "collect-" + watch.source() + "-" + watch.box());
    thread.setDaemon(true);
    thread.start();
  }

  /** Asks it to stop, and waits for nothing. */
  void stop() {
    synchronized (stop) {
      stop.countDown();
    }
  }

  /** Gives what is being sampled right now the time to be written. */
  void awaitEnd(long deadlineNanos) {
    try {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Notes that a collector has not stopped, ignores what it may still send, and interrupts it. */
  void giveUp() {
    if (thread.isAlive()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - busySinceNanos);
      write(EventKind.COLLECTOR_FAILED, subject() + " gave no answer for " + seconds + " s");
      files.ignoreWhatComes();
      thread.interrupt();
    }
  }

  private boolean isStopped() {
    return stop.getCount() == 0;
  }

  private void work() {
    try {
      Optional<String> why = watch.unavailable();
      if (why.isPresent()) {
        tell(
            EventKind.COLLECTOR_UNAVAILABLE,
            "cannot record " + watch.collector().looksAt() + ": " + why.get());
      } else {
        collect();
      }
    } catch (Throwable e) {
      // Errors too: a native library that cannot be loaded is one of them.
      fail(e);
    }
  }

  private void collect() throws Exception {
    Collector.Session session = watch.open();
    tell(EventKind.COLLECTOR_STARTED, "records " + watch.collector().looksAt());
    try (files) {
      sampleUntilStopped(session);
    } finally {
      session.close();
    }
  }

  private void sampleUntilStopped(Collector.Session session) {
    int failures = 0;
    while (!isStopped()) {
      busySinceNanos = System.nanoTime();
      try {
        session.sample(files);
        failures = 0;
      } catch (Throwable e) {
        failures++;
        fail(e);
      }
      pause(Math.min(MAX_BACKOFF_INTERVALS, 1 << Math.min(failures, 10)));
    }
  }

  /** Waits for the next whole multiple of the interval, so that all boxes are seen together. */
  private void pause(int intervals) {
    long interval = watch.collector().interval().toMillis();
    long now = System.currentTimeMillis();
    // An interruption that a collector left behind would end each wait below at once.
    Thread.interrupted();
    try {
      stop.await(interval - now % interval + (intervals - 1) * interval, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // By giveUp(), after the stop: the loop ends.
    }
  }

  /** Notes the first failure only: one at every look would fill the disk with events. */
  private void fail(Throwable failure) {
    if (!failureTold) {
      failureTold = true;
      String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      tell(EventKind.COLLECTOR_FAILED, subject() + " failed: " + why);
    }
  }

  private void processEnded(String process) {
    tell(
        EventKind.PROCESS_DIED,
        "process " + process + " of " + watch.box() + " ended",
        Map.of("process", process));
  }

  private String subject() {
    return watch.collector().looksAt() + " of " + watch.box();
  }

  private void tell(EventKind kind, String text) {
    tell(kind, text, Map.of());
  }

  /**
   * Writes an event, unless recording has stopped. A thread that is interrupted while it writes
   * closes the file, here the one with the events of all collectors. So an interruption that a
   * collector left behind is cleared; {@link #giveUp} interrupts only after the stop.
   */
  private void tell(EventKind kind, String text, Map<String, String> attributes) {
    synchronized (stop) {
      Thread.interrupted();
      if (!isStopped()) {
        write(kind, text, attributes);
      }
    }
  }

  private void write(EventKind kind, String text) {
    write(kind, text, Map.of());
  }

  private void write(EventKind kind, String text, Map<String, String> attributes) {
    Map<String, String> all = new HashMap<>(attributes);
    all.put("box", watch.box());
    all.put("collector", watch.collector().source());
    try {
      events.write(kind, watch.source(), text, all);
    } catch (UncheckedIOException e) {
      // The disk may be full. A reader will find that the collector's file is missing.
    }
  }
}
