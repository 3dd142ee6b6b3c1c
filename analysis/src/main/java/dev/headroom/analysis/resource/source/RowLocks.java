package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that transactions of a box's database wait for. As with every lock, for how long they are
 * held follows from the queue in front of them.
 */
final class RowLocks implements ResourceSource {
  /** Sessions that wait, in the worst second, below which nobody would want to know. */
  private static final double LITTLE = 0.3;

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream()
        .flatMap(box -> waiting(run, box.name()).map(w -> rows(box.name(), w)).stream())
        .toList();
  }

  /** How many sessions wait; empty where nobody counted, or hardly any ever did. */
  private static Optional<BusyMeter> waiting(RecordedRun run, String box) {
    Optional<Series> time =
        run.series(box, DatabaseMetric.ROW_LOCK_TIME.key()).filter(RowLocks::isWaitedFor);
    // The counter grows when a wait ends, the gauge tells of the instant at which it is read.
    return time.isPresent()
        ? time.map(series -> series::rate)
        : run.series(box, DatabaseMetric.ROW_LOCK_WAITING.key())
            .filter(series -> series.max(0, Double.POSITIVE_INFINITY) >= 1)
            .map(series -> series::mean);
  }

  private static boolean isWaitedFor(Series seconds) {
    for (int i = 1; i < seconds.size(); i++) {
      double rate =
          (seconds.valueAt(i) - seconds.valueAt(i - 1))
              / (seconds.secondsAt(i) - seconds.secondsAt(i - 1));
      if (rate >= LITTLE) {
        return true;
      }
    }
    return false;
  }

  private static MeasuredResource rows(String box, BusyMeter waiting) {
    BusyMeter held = (from, to) -> Locks.held(waiting.busy(from, to));
    return new MeasuredResource(
        new ResourceId(box, ResourceType.ROW_LOCK),
        1,
        held,
        Map.of(Consumer.HOLDERS, held),
        (from, to) -> Double.NaN,
        (from, to) -> SaturationEvidence.ofWaiting(waiting.busy(from, to), "sessions"));
  }
}
