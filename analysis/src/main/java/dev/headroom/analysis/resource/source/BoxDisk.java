package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disk of each box that may do only so many operations a second: how busy it is by the one of
 * reads and writes that comes nearer to its limit.
 */
final class BoxDisk implements ResourceSource {
  private static final String DIRECTION = "disk.io.direction";

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream().flatMap(box -> find(run, box.name()).stream()).toList();
  }

  private static Optional<MeasuredResource> find(RecordedRun run, String box) {
    List<BusyMeter> directions = new ArrayList<>();
    for (String direction : List.of("read", "write")) {
      run.series(box, CgroupMetric.DISK_LIMIT.key(DIRECTION, direction))
          .flatMap(Series::last)
          .filter(perSecond -> perSecond > 0)
          .flatMap(
              perSecond ->
                  run.series(box, CgroupMetric.DISK_OPERATIONS.key(DIRECTION, direction))
                      .map(operations -> share(operations, perSecond)))
          .ifPresent(directions::add);
    }
    if (directions.isEmpty()) {
      return Optional.empty();
    }
    BusyMeter busier =
        (from, to) ->
            directions.stream().mapToDouble(meter -> meter.busy(from, to)).max().orElse(Double.NaN);
    return Optional.of(
        new MeasuredResource(
            new ResourceId(box, ResourceType.DISK),
            1,
            busier,
            Map.of(Consumer.REST, busier),
            (from, to) -> Double.NaN,
            (from, to) -> SaturationEvidence.notMeasured()));
  }

  private static BusyMeter share(Series operations, double limitPerSecond) {
    return (from, to) -> operations.rate(from, to) / limitPerSecond;
  }
}
