package dev.headroom.profiler.responses;

import dev.headroom.run.load.ResponseLogReader;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All response times in microseconds that an injector measured itself, by request and outcome. As
 * of {@link OwnTimes}, how many responses there were is the log's word.
 */
public final class OwnTotals {
  private record Key(String request, boolean ok) {}

  private final Map<Key, TreeMap<Long, Long>> counts = new HashMap<>();

  private OwnTotals() {}

  /** Those beside a log of a run's folder {@code load/}; none where there is no file of them. */
  public static OwnTotals beside(Path log) throws IOException {
    OwnTotals totals = new OwnTotals();
    Optional<Path> file = OwnTimes.fileBeside(log);
    if (file.isPresent()) {
      ResponseLogReader.read(file.get(), totals::add);
    }
    return totals;
  }

  private void add(ResponseWindow window) {
    TreeMap<Long, Long> into =
        counts.computeIfAbsent(
            new Key(window.request(), window.ok()), first -> new TreeMap<Long, Long>());
    window.times().forEach((micros, count) -> into.merge(micros, count, Long::sum));
  }

  /**
   * What to take for the times of a log's responses.
   *
   * @param logged what the log has
   * @return as many; empty where the injector measured none, or others
   */
  public Optional<ResponseTimes> instead(String request, boolean ok, ResponseTimes logged) {
    return Optional.ofNullable(counts.get(new Key(request, ok)))
        .map(ResponseTimes::of)
        .filter(own -> OwnTimes.agree(own.count(), logged.count(), ok))
        .map(own -> own.scaledTo(logged.count()));
  }
}
