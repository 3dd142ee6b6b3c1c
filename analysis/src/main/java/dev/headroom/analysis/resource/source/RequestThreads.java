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
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Request threads of a box's service: each is held for the whole of a request. */
final class RequestThreads implements ResourceSource {
  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream().flatMap(box -> find(run, box).stream()).toList();
  }

  private static Optional<MeasuredResource> find(RecordedRun run, Box box) {
    double capacity =
        run.series(box.name(), ServerMetric.THREADS_MAX.key())
            .filter(series -> series.size() > 0)
            .map(series -> series.valueAt(series.size() - 1))
            .orElse(0.0);
    Optional<BusyMeter> held = held(run, box);
    if (held.isEmpty() || !(capacity > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new MeasuredResource(
            new ResourceId(box.name(), ResourceType.REQUEST_THREADS),
            capacity,
            held.get(),
            Map.of(Consumer.HOLDERS, held.get()),
            (from, to) -> Double.NaN,
            (from, to) -> queue(run, box, from, to)));
  }

  /** The time of requests sums to the threads that they hold, by Little's law. */
  private static Optional<BusyMeter> held(RecordedRun run, Box box) {
    List<Series> times =
        run.seriesOf(box.name(), ServerMetric.REQUEST_TIME).map(Map.Entry::getValue).toList();
    if (!times.isEmpty()) {
      return Optional.of((from, to) -> sum(times, from, to));
    }
    return run.series(box.name(), ServerMetric.THREADS.key()).map(series -> series::mean);
  }

  private static double sum(List<Series> times, double from, double to) {
    double[] rates =
        times.stream()
            .mapToDouble(series -> series.rate(from, to))
            // A route that was first called later has no samples yet.
            .filter(Double::isFinite)
            .toArray();
    return rates.length == 0 ? Double.NaN : Arrays.stream(rates).sum();
  }

  private static SaturationEvidence queue(RecordedRun run, Box box, double from, double to) {
    return run.series(box.name(), ServerMetric.QUEUE.key())
        .map(series -> series.mean(from, to))
        .map(waiting -> SaturationEvidence.ofWaiting(waiting, "requests"))
        .orElseGet(SaturationEvidence::notMeasured);
  }
}
