package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.run.EventKind;
import dev.headroom.run.JsonLinesWriter;
import dev.headroom.run.MetricKey;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.Sample;
import dev.headroom.run.StatementSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One collector at work on one box, on a thread of its own: whatever it does there, even hanging,
 * concerns no other.
 */
final class CollectorThread implements AutoCloseable {
  private static final long STOP_PATIENCE_MILLIS = 4_000;

  /** After failures in a row it looks less and less often, up to this many periods apart. */
  private static final int LONGEST_BACKOFF = 16;

  private final Collector collector;
  private final WatchedBox box;
  private final RunDirectory run;
  private final EventLog events;
  private final LatestSamples latest;
  private final Set<String> ended = new HashSet<>();
  private final Thread thread;
  private volatile boolean stopped;
  private boolean failureTold;

  CollectorThread(
      Collector collector,
      WatchedBox box,
      RunDirectory run,
      EventLog events,
      LatestSamples latest) {
    this.collector = collector;
    this.box = box;
    this.run = run;
    this.events = events;
    this.latest = latest;
    this.thread = new Thread(this::work, "collect-" + collector.source() + "-" + box.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      collector
          .unavailable(box)
          .ifPresentOrElse(
              why ->
                  tell(EventKind.COLLECTOR_UNAVAILABLE, "no " + collector.looksAt() + ": " + why),
              this::collect);
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void collect() {
    Collector.Session session;
    try {
      session = collector.open(box);
    } catch (Exception e) {
      fail(e);
      return;
    }
    tell(EventKind.COLLECTOR_STARTED, "records " + collector.looksAt());
    try (Writers writers = new Writers()) {
      sampleUntilStopped(session, writers);
    } catch (IOException e) {
      fail(e);
    } finally {
      close(session);
    }
  }

  private void sampleUntilStopped(Collector.Session session, Sink sink) {
    int failures = 0;
    while (!stopped) {
      try {
        session.sample(sink);
        failures = 0;
      } catch (Exception e) {
        failures++;
        fail(e);
      }
      pause(Math.min(LONGEST_BACKOFF, 1 << Math.min(failures, 10)));
    }
  }

  /** Sleeps to the next whole multiple of the period, so that all boxes are seen together. */
  private void pause(int periods) {
    long period = collector.every().toMillis();
    long now = System.currentTimeMillis();
    try {
      Thread.sleep(period - now % period + (periods - 1) * period);
    } catch (InterruptedException e) {
      // Only close() interrupts, after it has set what the loop looks at.
      Thread.currentThread().interrupt();
    }
  }

  /** A failure is told once; what follows is more of the same, and would fill the disk. */
  private void fail(Exception failure) {
    if (!failureTold && !stopped) {
      failureTold = true;
      tell(
          EventKind.COLLECTOR_FAILED,
          collector.looksAt()
              + " of "
              + box.name()
              + " failed: "
              + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
    }
  }

  private void tell(EventKind kind, String text) {
    try {
      events.write(kind, collector.source(), text, Map.of("box", box.name()));
    } catch (UncheckedIOException e) {
      // Nowhere left to say it, as on a full disk; the missing file will be noticed.
    }
  }

  private void close(Collector.Session session) {
    try {
      session.close();
    } catch (Exception e) {
      fail(e);
    }
  }

  /** Stops; what is being sampled right now is given a moment to be written. */
  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(STOP_PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Opens each file with its first value, so that an empty one never stands for "no load". */
  private final class Writers implements Sink, AutoCloseable {
    private JsonLinesWriter metrics;
    private JsonLinesWriter statements;

    @Override
    public void metrics(Map<MetricKey, Double> values) {
      if (values.isEmpty()) {
        return;
      }
      double now = System.currentTimeMillis() / 1e3;
      latest.put(box.name(), now, values);
      Map<String, Double> written = new TreeMap<>();
      values.forEach((key, value) -> written.put(key.toString(), value));
      try {
        if (metrics == null) {
          metrics = JsonLinesWriter.append(run.series(box.name(), collector.source()));
        }
        metrics.write(new Sample(now, written));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void statements(StatementSnapshot snapshot) {
      try {
        if (statements == null) {
          statements = JsonLinesWriter.append(run.statements(box.name()));
        }
        statements.write(snapshot);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void processEnded(String process) {
      if (ended.add(process) && !stopped) {
        events.write(
            EventKind.PROCESS_DIED,
            collector.source(),
            "process " + process + " of " + box.name() + " ended",
            Map.of("box", box.name(), "process", process));
      }
    }

    @Override
    public void close() throws IOException {
      if (metrics != null) {
        metrics.close();
      }
      if (statements != null) {
        statements.close();
      }
    }
  }
}
