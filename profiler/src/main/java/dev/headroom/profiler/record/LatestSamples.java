package dev.headroom.profiler.record;

import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** The last two values of each series, for a live view. Safe for use by several threads. */
final class LatestSamples {
  private final Map<SeriesId, Series> latest = new ConcurrentHashMap<>();

  /**
   * Keeps what was seen.
   *
   * @param seconds epoch seconds; a value from before the last one of its series came too late to
   *     be the latest, and is left out
   */
  void put(String box, String source, double seconds, Map<MetricKey, Double> values) {
    values.forEach(
        (key, value) ->
            latest.merge(
                new SeriesId(box, source, key),
                series(new double[] {seconds}, value),
                (old, now) -> behind(old, seconds, value)));
  }

  private static Series behind(Series old, double seconds, double value) {
    int last = old.size() - 1;
    return seconds < old.secondsAt(last)
        ? old
        : series(new double[] {old.secondsAt(last), seconds}, old.valueAt(last), value);
  }

  private static Series series(double[] seconds, double... values) {
    return Series.of(seconds, values);
  }

  /** One or two samples of each series. */
  SeriesSet series() {
    return new SeriesSet(latest);
  }

  /**
   * Cores that a box uses: as its cgroup tells, else as its processes do.
   *
   * @param sinceSeconds epoch seconds; what it used before that instant does not count
   */
  OptionalDouble cpuCores(String box, double sinceSeconds) {
    SeriesSet all = series();
    double cores =
        all.series(box, CgroupMetric.CPU_TIME.key())
            .map(whole -> rate(whole, sinceSeconds))
            .orElseGet(() -> ofProcesses(all, box, sinceSeconds));
    return Double.isFinite(cores) ? OptionalDouble.of(Math.max(0, cores)) : OptionalDouble.empty();
  }

  /** Of those that were seen at the last look; one that ended before uses none. */
  private static double ofProcesses(SeriesSet all, String box, double sinceSeconds) {
    List<Series> processes =
        all.seriesOf(box, ProcessMetric.CPU_TIME).map(Map.Entry::getValue).toList();
    double last =
        processes.stream().mapToDouble(LatestSamples::lastSeconds).max().orElse(Double.NaN);
    return Double.isNaN(last)
        ? Double.NaN
        : processes.stream()
            .filter(process -> lastSeconds(process) == last)
            .mapToDouble(process -> rate(process, sinceSeconds))
            .sum();
  }

  private static double lastSeconds(Series series) {
    return series.secondsAt(series.size() - 1);
  }

  private static double rate(Series two, double sinceSeconds) {
    return two.size() < 2 || two.secondsAt(0) < sinceSeconds
        ? Double.NaN
        : (two.valueAt(1) - two.valueAt(0)) / (two.secondsAt(1) - two.secondsAt(0));
  }
}
