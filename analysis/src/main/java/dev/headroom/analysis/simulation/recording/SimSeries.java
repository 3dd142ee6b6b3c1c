package dev.headroom.analysis.simulation.recording;

import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Samples as they come. */
final class SimSeries {
  private static final String SOURCE = "simulator";

  private final Map<SeriesId, List<double[]>> samples = new HashMap<>();

  void add(String box, MetricKey key, double epochSeconds, double value) {
    samples
        .computeIfAbsent(new SeriesId(box, SOURCE, key), id -> new ArrayList<>())
        .add(new double[] {epochSeconds, value});
  }

  SeriesSet recorded() {
    Map<SeriesId, Series> series = new HashMap<>();
    samples.forEach(
        (id, values) ->
            series.put(
                id,
                Series.of(
                    values.stream().mapToDouble(v -> v[0]).toArray(),
                    values.stream().mapToDouble(v -> v[1]).toArray())));
    return new SeriesSet(series);
  }
}
