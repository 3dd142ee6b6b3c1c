package dev.headroom.run.load;

import dev.headroom.run.file.TextLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final BufferedReader in;
  private final ResponseLogReader lines = new ResponseLogReader(this::take);
  private final TreeMap<Long, Map<Key, ResponseTimes>> seconds = new TreeMap<>();
  private long newest = Long.MIN_VALUE;
  private boolean atEnd;

  public ResponseTimesCursor(Path file) throws IOException {
    this.in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
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

  /** A line that is longer than any that is ours does not fill the memory. */
  private void readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    atEnd = next < 0;
    while (next >= 0 && next != '\n') {
      if (line.length() <= TextLines.MAX_LINE_CHARS) {
        line.append((char) next);
      }
      next = in.read();
    }
    String text = line.toString().strip();
    if (!text.isEmpty() && text.length() <= TextLines.MAX_LINE_CHARS) {
      lines.add(text);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
