package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The link out of each box, where what it carries is known and what is sent was counted. */
final class Egress implements ResourceSource {
  private static final String ANSWERS = "answers";

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream().flatMap(box -> of(run, box.name()).stream()).toList();
  }

  private static Optional<MeasuredResource> of(RecordedRun run, String box) {
    double capacity =
        run.series(box, SystemMetric.NETWORK_LIMIT.key()).flatMap(Series::last).orElse(0.0);
    Optional<Series> sent =
        run.series(box, SystemMetric.NETWORK_IO.key("network.io.direction", "transmit"));
    if (sent.isEmpty() || !(capacity > 0)) {
      return Optional.empty();
    }
    BusyMeter rate = sent.get()::rate;
    return Optional.of(
        new MeasuredResource(
            new ResourceId(box, ResourceType.EGRESS),
            capacity,
            rate,
            Map.of(ANSWERS, rate),
            (from, to) -> Double.NaN,
            (from, to) -> waiting(run, box, from, to)));
  }

  private static SaturationEvidence waiting(RecordedRun run, String box, double from, double to) {
    return run.series(box, SystemMetric.EGRESS_WAITING.key())
        .map(waiting -> SaturationEvidence.ofWaiting(waiting.mean(from, to), "answers"))
        .orElseGet(SaturationEvidence::notMeasured);
  }
}
