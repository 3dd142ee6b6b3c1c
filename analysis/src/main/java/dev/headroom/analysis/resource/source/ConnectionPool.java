package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connection pools of a box's services. */
final class ConnectionPool implements ResourceSource {
  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    List<MeasuredResource> pools = new ArrayList<>();
    for (Box box : run.manifest().boxes()) {
      List<Map.Entry<SeriesId, Series>> limits = run.seriesOf(box.name(), PoolMetric.MAX).toList();
      for (Map.Entry<SeriesId, Series> limit : limits) {
        Map<String, String> attributes = limit.getKey().key().attributes();
        Optional<String> name =
            limits.size() == 1
                ? Optional.empty()
                : Optional.of(String.join(" ", attributes.values()));
        pool(
                run,
                new ResourceId(box.name(), ResourceType.CONNECTION_POOL, name),
                attributes,
                limit.getValue())
            .ifPresent(pools::add);
      }
    }
    return pools;
  }

  private static Optional<MeasuredResource> pool(
      RecordedRun run, ResourceId id, Map<String, String> attributes, Series limit) {
    double capacity = limit.size() == 0 ? 0 : limit.valueAt(limit.size() - 1);
    Optional<BusyMeter> held = held(run, id.box(), attributes);
    if (held.isEmpty() || !(capacity > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new MeasuredResource(
            id,
            capacity,
            held.get(),
            Map.of(Consumer.HOLDERS, held.get()),
            (from, to) -> Double.NaN,
            (from, to) -> waiters(run, id.box(), attributes, from, to)));
  }

  /** Exact from the summed time of use; else from the gauge, which is looked at once a second. */
  private static Optional<BusyMeter> held(
      RecordedRun run, String box, Map<String, String> attributes) {
    Optional<BusyMeter> time =
        run.series(box, key(PoolMetric.USE_TIME, attributes)).map(series -> series::rate);
    Map<String, String> used = new HashMap<>(attributes);
    used.put("state", "used");
    return time.isPresent()
        ? time
        : run.series(box, key(PoolMetric.CONNECTIONS, used)).map(series -> series::mean);
  }

  private static SaturationEvidence waiters(
      RecordedRun run, String box, Map<String, String> attributes, double from, double to) {
    return run.series(box, key(PoolMetric.PENDING, attributes))
        .map(series -> series.mean(from, to))
        .map(waiting -> SaturationEvidence.ofWaiting(waiting, "threads"))
        .orElseGet(SaturationEvidence::notMeasured);
  }

  private static MetricKey key(Metric metric, Map<String, String> attributes) {
    return new MetricKey(metric.metricName(), attributes);
  }
}
