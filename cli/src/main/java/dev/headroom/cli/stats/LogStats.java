package dev.headroom.cli.stats;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.profiler.responses.gatling.GatlingLogDecoder;
import dev.headroom.profiler.responses.gatling.GatlingRun;
import dev.headroom.profiler.responses.gatling.LogVisitor;
import dev.headroom.profiler.responses.gatling.TextLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that a simulation's log says of its requests, in one pass over it. */
final class LogStats implements LogVisitor {
  private final Map<String, RequestStats> requests = new TreeMap<>();
  private final Map<String, RequestStats> groups = new TreeMap<>();
  private final RequestStats all = new RequestStats();
  private GatlingRun run;
  private String cut;
  private long firstMillis = Long.MAX_VALUE;
  private long lastMillis = Long.MIN_VALUE;

  /**
   * @throws RefusedException if it is no log, or of a version that is not known
   * @throws FailedException if it has no request
   */
  static LogStats of(Path log) throws IOException {
    LogStats stats = new LogStats();
    try {
      if (TextLog.isOne(log)) {
        long unreadable = TextLog.read(log, stats);
        stats.cut = unreadable == 0 ? null : unreadable + " lines could not be read";
      } else {
        stats.decode(log);
      }
    } catch (UnreadableLogException e) {
      throw new RefusedException(e.getMessage());
    }
    if (stats.run == null || stats.requests.isEmpty()) {
      throw new FailedException(log + " holds no request: the simulation sent none, or was killed");
    }
    return stats;
  }

  private void decode(Path log) throws IOException {
    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
      decoder.poll(this);
      cut =
          decoder
              .damage()
              .map(damage -> "it is damaged from byte " + decoder.decodedBytes() + " on")
              .orElse(decoder.bytesLeft() == 0 ? null : "its end is missing");
    }
  }

  @Override
  public void run(GatlingRun newRun) {
    run = newRun;
  }

  @Override
  public void request(String name, long startMillis, long endMillis, boolean ok, String message) {
    int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(0, endMillis - startMillis));
    requests.computeIfAbsent(name, newName -> new RequestStats()).add(millis, ok);
    all.add(millis, ok);
    seen(startMillis, endMillis);
  }

  @Override
  public void group(
      String name, long startMillis, long endMillis, int cumulatedMillis, boolean ok) {
    groups
        .computeIfAbsent(name, newName -> new RequestStats())
        .add(Math.max(0, cumulatedMillis), ok);
    seen(startMillis, endMillis);
  }

  @Override
  public void user(int scenario, boolean start, long millis) {
    seen(millis, millis);
  }

  private void seen(long startMillis, long endMillis) {
    firstMillis = Math.min(firstMillis, startMillis);
    lastMillis = Math.max(lastMillis, endMillis);
  }

  GatlingRun run() {
    return run;
  }

  /** Why not all of the log was read; empty if it was. */
  Optional<String> cut() {
    return Optional.ofNullable(cut);
  }

  /** By name, with groups in front. */
  Map<String, RequestStats> requests() {
    return Collections.unmodifiableMap(requests);
  }

  /** Response times of each group's requests together, by the group's name. */
  Map<String, RequestStats> groups() {
    return Collections.unmodifiableMap(groups);
  }

  RequestStats all() {
    return all;
  }

  long firstMillis() {
    return firstMillis;
  }

  long lastMillis() {
    return lastMillis;
  }

  /** Length of the run, whole seconds as Gatling counts them, at least one. */
  double seconds() {
    return Math.max(1, Math.ceil((lastMillis - firstMillis) / 1e3));
  }
}
