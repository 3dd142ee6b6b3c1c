package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.event.EventKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Records a run until it is completed or closed. */
public final class Recorder implements AutoCloseable {
  private static final String SOURCE = "recorder";

  /** What is being sampled when recording ends is given this long to be written. */
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

  /** For collectors that were interrupted to let go of what they hold. */
  private static final Duration INTERRUPTED_TIMEOUT = Duration.ofMillis(500);

  private final EventLog events;
  private final LatestSamples latest = new LatestSamples();
  private final List<CollectorThread> threads = new ArrayList<>();
  private boolean closed;

  private Recorder(EventLog events) {
    this.events = events;
  }

  /** Starts to record boxes and the machine with all collectors. */
  public static Recorder start(RunDirectory run, List<WatchedBox> boxes) throws IOException {
    return start(run, boxes, Collectors.all());
  }

  static Recorder start(RunDirectory run, List<WatchedBox> boxes, List<Collector<?>> collectors)
      throws IOException {
    Recorder recorder = new Recorder(new EventLog(run));
    List<WatchedBox> all = new ArrayList<>(boxes);
    all.add(WatchedBox.host());
    for (WatchedBox box : all) {
      for (Collector<?> collector : collectors) {
        Watch.of(box, collector)
            .filter(Watch::isWanted)
            .forEach(watch -> recorder.record(run, watch));
      }
    }
    return recorder;
  }

  private void record(RunDirectory run, Watch<?> watch) {
    threads.add(new CollectorThread(watch, run, events, latest));
  }

  /** Notes that something happened. */
  public void event(EventKind kind, String text, Map<String, String> attributes) {
    events.write(kind, SOURCE, text, attributes);
  }

  /** Notes the begin of a phase. */
  public void phaseBegan(String phase) {
    event(EventKind.PHASE_BEGAN, phase + " began", Map.of("phase", phase));
  }

  /** Notes the end of a phase. */
  public void phaseEnded(String phase) {
    event(EventKind.PHASE_ENDED, phase + " ended", Map.of("phase", phase));
  }

  /**
   * Cores that a box uses right now; empty as long as that is not known.
   *
   * @param sinceSeconds epoch seconds; what it used before that instant does not count
   */
  public OptionalDouble cpuCores(String box, double sinceSeconds) {
    return latest.cpuCores(box, sinceSeconds);
  }

  /** Stops the collectors and notes that the run is whole. */
  public void complete() throws IOException {
    end(EventKind.COMPLETE, "recorded to the end");
  }

  /** Stops the collectors; a run that was not completed before is noted as stopped. */
  @Override
  public void close() throws IOException {
    end(EventKind.STOPPED, "stopped before the end");
  }

  private synchronized void end(EventKind kind, String text) throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    // All are told before any is waited for.
    threads.forEach(CollectorThread::stop);
    awaitEnds(STOP_TIMEOUT);
    threads.forEach(CollectorThread::giveUp);
    awaitEnds(INTERRUPTED_TIMEOUT);
    try (events) {
      event(kind, text, Map.of());
    }
  }

  private void awaitEnds(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    threads.forEach(thread -> thread.awaitEnd(deadline));
  }
}
