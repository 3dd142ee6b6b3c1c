package dev.headroom.cli.stats;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.profiler.responses.OwnTotals;
import dev.headroom.profiler.responses.gatling.GatlingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a simulation's log says of its requests.
 *
 * @param run of which simulation it is
 * @param requests by name, with groups in front
 * @param groups response times of each group's requests together, by the group's name
 * @param cut why not all of the log was read; empty if it was
 * @param firstMillis epoch milliseconds of the first record
 * @param lastMillis of the last one
 */
record LogStats(
    GatlingRun run,
    SortedMap<String, RequestStats> requests,
    Map<String, RequestStats> groups,
    Optional<String> cut,
    long firstMillis,
    long lastMillis) {
  LogStats {
    requests = Collections.unmodifiableSortedMap(requests);
    groups = Map.copyOf(groups);
  }

  /**
   * In one pass over it.
   *
   * @throws RefusedException if it is no log, or of a version that is not known
   * @throws FailedException if it has no request
   */
  static LogStats of(Path log) throws IOException {
    return LogPass.over(log);
  }

  /**
   * The same with response times in microseconds, of as many requests as the simulation measured
   * them of in a file beside its log.
   */
  LogStats measured(OwnTotals own) {
    SortedMap<String, RequestStats> measured = new TreeMap<>();
    requests.forEach((name, request) -> measured.put(name, request.measured(name, own)));
    return new LogStats(run, measured, groups, cut, firstMillis, lastMillis);
  }

  RequestStats all() {
    return RequestStats.sum(requests.values());
  }

  /** Length of the run, whole seconds as Gatling counts them, at least one. */
  double seconds() {
    return Math.max(1, Math.ceil((lastMillis - firstMillis) / 1e3));
  }

  /** To what the response times are known. */
  String resolution() {
    long micros = requests.values().stream().filter(request -> request.all().areMicros()).count();
    if (micros == 0) {
      return "response times: to the millisecond, as the log has them";
    }
    String measured = "response times: to the microsecond, measured around each request";
    long others = requests.size() - micros;
    return others == 0
        ? measured
        : measured + "; " + others + " of " + requests.size() + " requests: to the millisecond";
  }
}
