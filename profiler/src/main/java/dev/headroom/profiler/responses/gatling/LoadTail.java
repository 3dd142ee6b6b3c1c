package dev.headroom.profiler.responses.gatling;

import dev.headroom.profiler.responses.LiveLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Follows logs that are being written, of one injector or of several, for a live view. */
public final class LoadTail implements AutoCloseable {
  /** Whole seconds that are shown together. */
  private static final int SHOWN_SECONDS = 2;

  private static final class Second {
    private final Histogram okMillis = new Histogram(2);
    private long failed;
  }

  private final List<Path> awaited;
  private final List<GatlingLogDecoder> decoders = new ArrayList<>();
  private final TreeMap<Long, Second> seconds = new TreeMap<>();
  private long first = Long.MAX_VALUE;

  /**
   * @param logs need not be there yet
   */
  public LoadTail(List<Path> logs) {
    this.awaited = new ArrayList<>(logs);
  }

  /** The last whole seconds of the log; empty as long as there are none. */
  public Optional<LiveLoad> poll() throws IOException {
    return poll(0);
  }

  /**
   * The last whole seconds of the log, but none that began before an instant; empty as long as
   * there are none.
   *
   * @param sinceSeconds epoch seconds
   */
  public Optional<LiveLoad> poll(double sinceSeconds) throws IOException {
    openLogs();
    for (GatlingLogDecoder decoder : decoders) {
      decoder.poll(counting());
    }
    long from = Math.max(first, (long) Math.ceil(sinceSeconds));
    return seconds.isEmpty() || seconds.lastKey() <= from
        ? Optional.empty()
        : Optional.of(figures(from));
  }

  private void openLogs() throws IOException {
    for (Path log : List.copyOf(awaited)) {
      if (Files.exists(log)) {
        decoders.add(GatlingLogDecoder.open(log));
        awaited.remove(log);
      }
    }
  }

  private LogVisitor counting() {
    return new LogVisitor() {
      @Override
      public void request(String name, long start, long end, boolean ok, String message) {
        Second second = second(end / 1_000);
        if (ok) {
          second.okMillis.recordValue(end - start);
        } else {
          second.failed++;
        }
      }
    };
  }

  private Second second(long epochSecond) {
    first = Math.min(first, epochSecond);
    Second second = seconds.computeIfAbsent(epochSecond, key -> new Second());
    if (seconds.size() > SHOWN_SECONDS + 1) {
      seconds.pollFirstEntry();
    }
    return second;
  }

  /** The newest second is still growing and left out; one without responses counts as such. */
  private LiveLoad figures(long from) {
    long end = seconds.lastKey();
    long begin = Math.max(from, end - SHOWN_SECONDS);
    Histogram ok = new Histogram(2);
    long failed = 0;
    for (Second second : seconds.subMap(begin, end).values()) {
      ok.add(second.okMillis);
      failed += second.failed;
    }
    long all = ok.getTotalCount() + failed;
    return new LiveLoad(
        (double) ok.getTotalCount() / (end - begin),
        all == 0 ? 0 : (double) failed / all,
        ok.getValueAtPercentile(50) / 1e3,
        ok.getValueAtPercentile(99) / 1e3);
  }

  @Override
  public void close() throws IOException {
    for (GatlingLogDecoder decoder : decoders) {
      decoder.close();
    }
  }
}
