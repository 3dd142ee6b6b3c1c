package dev.headroom.cli.stats;

import dev.headroom.profiler.responses.OwnTotals;
import dev.headroom.run.load.ResponseTimes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The responses of one request, or of all.
 *
 * @param ok those as expected
 * @param failed the others
 */
record RequestStats(Times ok, Times failed) {
  private static final double MICROS = 1e3;

  /** Those of several requests. */
  static RequestStats sum(Collection<RequestStats> all) {
    return new RequestStats(
        Times.sum(all.stream().map(RequestStats::ok)),
        Times.sum(all.stream().map(RequestStats::failed)));
  }

  /** Of both outcomes. */
  Times all() {
    return Times.sum(Stream.of(ok, failed));
  }

  /** With the times that the injector measured itself, where it did. */
  RequestStats measured(String name, OwnTotals own) {
    return new RequestStats(measured(name, true, ok, own), measured(name, false, failed, own));
  }

  private static Times measured(String name, boolean isOk, Times logged, OwnTotals own) {
    return own.instead(name, isOk, logged.times())
        .map(times -> new Times(times, true))
        .orElse(logged);
  }

  /**
   * Response times, told in milliseconds; 0 of none, as Gatling has it.
   *
   * @param times all of them
   * @param areMicros whether they are known to the microsecond, and not to the millisecond
   */
  record Times(ResponseTimes times, boolean areMicros) {
    private static Times sum(Stream<Times> some) {
      List<Times> all = some.filter(one -> one.count() > 0).toList();
      return new Times(
          ResponseTimes.sum(all.stream().map(Times::times).toList()),
          !all.isEmpty() && all.stream().allMatch(Times::areMicros));
    }

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

    /** A number of milliseconds, to the microsecond where that is known. */
    String millis(double micros) {
      double millis = Double.isNaN(micros) ? 0 : micros / MICROS;
      return areMicros
          ? String.format(Locale.ROOT, "%.3f", millis)
          : Long.toString(Math.round(millis));
    }

    /** As {@link #millis}. */
    String percentile(double percentile) {
      return millis(times.percentileMicros(percentile));
    }
  }
}
