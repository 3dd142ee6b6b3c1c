package dev.headroom.analysis.injector;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.series.Series;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What the injectors of a run recorded of themselves: one of each phase of the load, or several.
 */
public final class InjectorSeries {
  private InjectorSeries() {}

  /** Of all that recorded it together; NaN if none did. */
  public static double sum(RecordedRun run, Metric metric, ToDoubleFunction<Series> value) {
    return known(run, metric, value).reduce(Double::sum).orElse(Double.NaN);
  }

  /** The greatest of any of them; NaN if none recorded it. */
  public static double max(RecordedRun run, Metric metric, ToDoubleFunction<Series> value) {
    return known(run, metric, value).max().orElse(Double.NaN);
  }

  private static DoubleStream known(
      RecordedRun run, Metric metric, ToDoubleFunction<Series> value) {
    return run.seriesOf(RunLayout.INJECTOR, metric)
        .map(Map.Entry::getValue)
        .mapToDouble(value)
        .filter(Double::isFinite);
  }
}
