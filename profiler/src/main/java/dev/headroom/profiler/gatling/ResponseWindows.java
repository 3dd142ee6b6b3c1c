package dev.headroom.profiler.gatling;

import dev.headroom.run.ResponseLogWriter;
import dev.headroom.run.ResponseWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Sorts responses into one-second windows by the time at which they came, in memory that depends on
 * the number of request names alone: a window is written as soon as the log is some seconds past
 * it. A straggler after that gets a window of its own for the same second, which readers add up.
 */
final class ResponseWindows implements LogVisitor {
  /** Records stand in order of completion, but for the time that they spend on their way. */
  private static final int OPEN_SECONDS = 4;

  private static final int DIGITS = 3;
  private static final long LONGEST_MICROS = 3_600_000_000L;

  private record Key(long second, String request, boolean ok) {}

  private final ResponseLogWriter writer;
  private final Map<Key, Histogram> open = new HashMap<>();
  private long newest = Long.MIN_VALUE;
  private long requests;

  ResponseWindows(ResponseLogWriter writer) {
    this.writer = writer;
  }

  @Override
  public void request(String name, long startMillis, long endMillis, boolean ok, String message) {
    long second = Math.floorDiv(endMillis, 1_000L);
    if (second > newest) {
      newest = second;
      write(newest - OPEN_SECONDS);
    }
    requests++;
    open.computeIfAbsent(new Key(second, name, ok), key -> new Histogram(DIGITS))
        .recordValue(Math.min(LONGEST_MICROS, 1_000 * (endMillis - startMillis)));
  }

  long requests() {
    return requests;
  }

  /** Writes what is still open. */
  void finish() {
    write(Long.MAX_VALUE);
    newest = Long.MIN_VALUE;
  }

  private void write(long beforeSecond) {
    List<Key> done =
        new ArrayList<>(open.keySet().stream().filter(key -> key.second() < beforeSecond).toList());
    done.sort(Comparator.comparingLong(Key::second).thenComparing(Key::request));
    for (Key key : done) {
      writer.write(
          new ResponseWindow(
              key.second(), key.second() + 1.0, key.request(), key.ok(), open.remove(key)));
    }
  }
}
