package dev.headroom.analysis.resource;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was recorded of a connection pool.
 *
 * @param run the recording
 * @param id the pool, which has a name only where its box has several
 * @param attributes that its series have
 * @param limit how many connections it may open
 */
public record PoolSeries(
    RecordedRun run, ResourceId id, Map<String, String> attributes, Series limit) {

  /** All pools of a box whose limit was recorded. */
  public static List<PoolSeries> of(RecordedRun run, String box) {
    List<Map.Entry<SeriesId, Series>> limits = run.seriesOf(box, PoolMetric.MAX).toList();
    return limits.stream()
        .map(
            limit -> {
              Map<String, String> attributes = limit.getKey().key().attributes();
              Optional<String> name =
                  limits.size() == 1
                      ? Optional.empty()
                      : Optional.of(String.join(" ", attributes.values()));
              ResourceId id = new ResourceId(box, ResourceType.CONNECTION_POOL, name);
              return new PoolSeries(run, id, attributes, limit.getValue());
            })
        .toList();
  }

  /** One pool; empty if it is none. */
  public static Optional<PoolSeries> of(RecordedRun run, ResourceId pool) {
    return of(run, pool.box()).stream().filter(series -> series.id().equals(pool)).findFirst();
  }

  /** Connections in use. */
  public Optional<Series> used() {
    Map<String, String> used = new HashMap<>(attributes);
    used.put("state", "used");
    return series(PoolMetric.CONNECTIONS, used);
  }

  /** Time for which connections were held, summed when they are returned, s. */
  public Optional<Series> useTime() {
    return series(PoolMetric.USE_TIME, attributes);
  }

  /** Threads that wait for a connection. */
  public Optional<Series> pending() {
    return series(PoolMetric.PENDING, attributes);
  }

  private Optional<Series> series(Metric metric, Map<String, String> of) {
    return run.series(id.box(), new MetricKey(metric.metricName(), of));
  }
}
