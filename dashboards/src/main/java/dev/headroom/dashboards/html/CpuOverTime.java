package dev.headroom.dashboards.html;

import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many cores a box used, in steps of a second or, in a long run, of some seconds. */
final class CpuOverTime {
  private static final int MAX_POINTS = 400;

  private CpuOverTime() {}

  /**
   * Points of seconds since {@code zeroSeconds} and cores; of the box' own count, or the sum of its
   * processes where it has none. Empty if neither was recorded.
   */
  static List<Plot.Point> of(RecordedRun run, Box box, double zeroSeconds) {
    List<Series> counters = counters(run, box, CgroupMetric.CPU_TIME);
    if (counters.isEmpty()) {
      counters = counters(run, box, ProcessMetric.CPU_TIME);
    } else {
      counters = counters.subList(0, 1);
    }
    return counters.isEmpty() ? List.of() : points(counters, zeroSeconds);
  }

  private static List<Series> counters(RecordedRun run, Box box, Metric metric) {
    return run.seriesOf(box.name(), metric)
        .map(Map.Entry::getValue)
        .filter(series -> series.size() > 1)
        .toList();
  }

  private static List<Plot.Point> points(List<Series> counters, double zeroSeconds) {
    double begin = counters.stream().mapToDouble(s -> s.secondsAt(0)).min().orElse(0);
    double end = counters.stream().mapToDouble(s -> s.secondsAt(s.size() - 1)).max().orElse(0);
    double step = Math.max(1, Math.ceil((end - begin) / MAX_POINTS));
    List<Plot.Point> points = new ArrayList<>();
    for (double from = begin; from + step <= end; from += step) {
      double until = from + step;
      double begun = from;
      double cores =
          counters.stream()
              .mapToDouble(counter -> counter.rate(begun, until))
              .filter(Double::isFinite)
              .sum();
      points.add(new Plot.Point(until - zeroSeconds, cores));
    }
    return points;
  }
}
