package dev.headroom.cli.stats;

import dev.headroom.profiler.responses.MillisCounts;

/** Counts the responses of one request as they are read, exact to the log's millisecond. */
final class LoggedRequest {
  private final MillisCounts ok = new MillisCounts();
  private final MillisCounts failed = new MillisCounts();

  void add(int millis, boolean isOk) {
    (isOk ? ok : failed).add(millis);
  }

  /** Those so far. */
  RequestStats stats() {
    return new RequestStats(times(ok), times(failed));
  }

  private static RequestStats.Times times(MillisCounts counts) {
    return new RequestStats.Times(counts.times(Long.MAX_VALUE), false);
  }
}
