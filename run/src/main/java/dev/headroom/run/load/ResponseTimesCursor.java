package dev.headroom.run.load;

import dev.headroom.run.file.TextLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads an injector's own response times second by second, as they are asked for, in memory that
 * the length of the file cannot fill. A line that is damaged, such as the torn last one, is left
 * out. Not thread-safe.
 */
public final class ResponseTimesCursor implements AutoCloseable {
  /** Lines of a second are written in the next one, and what came late in the one after. */
  private static final int LATE_SECONDS = 2;

  /** How long times are kept for whoever asks for a second once more. */
  private static final int KEPT_SECONDS = 8;

  private record Key(String request, boolean ok) {}

  private final TextLines lines;
  private final ResponseLogReader reader = new ResponseLogReader(this::take);
  private final TreeMap<Long, Map<Key, ResponseTimes>> seconds = new TreeMap<>();
  private long newest = Long.MIN_VALUE;
  private boolean atEnd;

  public ResponseTimesCursor(Path file) throws IOException {
    this.lines = new TextLines(file);
  }

  /**
   * The times of the responses to a request that ended within a second.
   *
   * @param second since the Unix epoch; they are asked for in about their order
   * @param ok those as expected, or the others
   * @return none where the file has none, or is long past them
   */
  public ResponseTimes of(long second, String request, boolean ok) throws IOException {
    while (!atEnd && newest <= second + LATE_SECONDS) {
      readLine();
    }
    seconds.headMap(second - KEPT_SECONDS).clear();
    return seconds
        .getOrDefault(second, Map.of())
        .getOrDefault(new Key(request, ok), ResponseTimes.none());
  }

  private void take(ResponseWindow window) {
    long second = Math.round(window.startSeconds());
    newest = Math.max(newest, second);
    seconds
        .computeIfAbsent(second, first -> new HashMap<>())
        .merge(
            new Key(window.request(), window.ok()),
            window.times(),
            (one, other) -> ResponseTimes.sum(List.of(one, other)));
  }

  private void readLine() throws IOException {
    Optional<String> line = lines.next();
    line.ifPresent(reader::add);
    atEnd = line.isEmpty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
