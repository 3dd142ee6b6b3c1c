package dev.headroom.cli.stats;

import dev.headroom.profiler.responses.MillisCounts;
import dev.headroom.run.load.ResponseTimes;
import java.util.List;

/** The responses of one request, or of all, exact to the log's millisecond. */
final class RequestStats {
  private static final double MICROS = 1e3;

  private final MillisCounts ok = new MillisCounts();
  private final MillisCounts failed = new MillisCounts();

  void add(int millis, boolean isOk) {
    (isOk ? ok : failed).add(millis);
  }

  /** Of those as expected. */
  Times ok() {
    return new Times(ok.times(Long.MAX_VALUE));
  }

  /** Of the others. */
  Times failed() {
    return new Times(failed.times(Long.MAX_VALUE));
  }

  /** Of both. */
  Times all() {
    return new Times(ResponseTimes.sum(List.of(ok().times(), failed().times())));
  }

  /**
   * Response times, told in milliseconds; 0 of none, as Gatling has it.
   *
   * @param times all of them
   */
  record Times(ResponseTimes times) {
    long count() {
      return times.count();
    }

    long minMillis() {
      return percentileMillis(0);
    }

    long maxMillis() {
      return percentileMillis(100);
    }

    long meanMillis() {
      return count() == 0 ? 0 : Math.round(times.meanMicros() / MICROS);
    }

    long standardDeviationMillis() {
      return count() == 0 ? 0 : Math.round(times.standardDeviationMicros() / MICROS);
    }

    /**
     * @param percentile 0 … 100
     */
    long percentileMillis(double percentile) {
      return Math.round(times.percentileMicros(percentile) / MICROS);
    }

    /** How many took less than so long. */
    long below(long millis) {
      return times.countBelow((long) (millis * MICROS));
    }
  }
}
