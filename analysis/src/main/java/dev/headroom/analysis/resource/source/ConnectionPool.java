package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.PoolSeries;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connection pools of a box's services. */
final class ConnectionPool implements ResourceSource {
  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream()
        .flatMap(box -> PoolSeries.of(run, box.name()).stream())
        .flatMap(pool -> pool(pool).stream())
        .toList();
  }

  private static Optional<MeasuredResource> pool(PoolSeries pool) {
    int last = pool.limit().size() - 1;
    double capacity = last < 0 ? 0 : pool.limit().valueAt(last);
    Optional<BusyMeter> held = held(pool);
    if (held.isEmpty() || !(capacity > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new MeasuredResource(
            pool.id(),
            capacity,
            held.get(),
            Map.of(Consumer.HOLDERS, held.get()),
            (from, to) -> Double.NaN,
            (from, to) -> waiters(pool, from, to)));
  }

  /** Exact from the summed time of use; else from the gauge, which is looked at once a second. */
  private static Optional<BusyMeter> held(PoolSeries pool) {
    Optional<BusyMeter> time = pool.useTime().map(series -> series::rate);
    return time.isPresent() ? time : pool.used().map(series -> series::mean);
  }

  private static SaturationEvidence waiters(PoolSeries pool, double from, double to) {
    return pool.pending()
        .map(series -> series.mean(from, to))
        .map(waiting -> SaturationEvidence.ofWaiting(waiting, "threads"))
        .orElseGet(SaturationEvidence::notMeasured);
  }
}
