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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a simulation's log once, and counts. */
final class LogPass implements LogVisitor {
  private final Map<String, LoggedRequest> requests = new TreeMap<>();
  private final Map<String, LoggedRequest> groups = new TreeMap<>();
  private GatlingRun run;
  private String cut;
  private long firstMillis = Long.MAX_VALUE;
  private long lastMillis = Long.MIN_VALUE;

  /** As {@link LogStats#of}. */
  static LogStats over(Path log) throws IOException {
    LogPass pass = new LogPass();
    try {
      if (TextLog.isOne(log)) {
        long unreadable = TextLog.read(log, pass);
        pass.cut = unreadable == 0 ? null : unreadable + " lines could not be read";
      } else {
        pass.decode(log);
      }
    } catch (UnreadableLogException e) {
      throw new RefusedException(e.getMessage());
    }
    if (pass.run == null || pass.requests.isEmpty()) {
      throw new FailedException(log + " holds no request: the simulation sent none, or was killed");
    }
    return new LogStats(
        pass.run,
        stats(pass.requests),
        stats(pass.groups),
        Optional.ofNullable(pass.cut),
        pass.firstMillis,
        pass.lastMillis);
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
    requests.computeIfAbsent(name, newName -> new LoggedRequest()).add(millis, ok);
    seen(startMillis, endMillis);
  }

  @Override
  public void group(
      String name, long startMillis, long endMillis, int cumulatedMillis, boolean ok) {
    groups
        .computeIfAbsent(name, newName -> new LoggedRequest())
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

  private static SortedMap<String, RequestStats> stats(Map<String, LoggedRequest> counted) {
    SortedMap<String, RequestStats> stats = new TreeMap<>();
    counted.forEach((name, request) -> stats.put(name, request.stats()));
    return stats;
  }
}
