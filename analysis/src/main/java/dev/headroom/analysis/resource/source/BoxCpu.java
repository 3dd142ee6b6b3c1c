package dev.headroom.analysis.resource.source;

import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.BoxCores;
import dev.headroom.analysis.measure.BoxCpuUse;
import dev.headroom.analysis.measure.CpuNeighbours;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.resource.SaturationMeter;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * CPU of each box, by process; what the box used beyond its known processes is {@link
 * Consumer#REST}. Its threads wait for CPUs that others have, or else for the next period of a
 * quota.
 */
final class BoxCpu implements ResourceSource {
  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream().flatMap(box -> find(run, box).stream()).toList();
  }

  private static Optional<MeasuredResource> find(RecordedRun run, Box box) {
    double capacity = BoxCores.of(run, box).capacity();
    Map<String, BusyMeter> consumers = consumers(run, box);
    if (consumers.isEmpty() || !(capacity > 0)) {
      return Optional.empty();
    }
    BoxCpuUse use = BoxCpuUse.of(run, box.name());
    CpuNeighbours neighbours = CpuNeighbours.of(run, box.name());
    return Optional.of(
        new MeasuredResource(
            new ResourceId(box.name(), ResourceType.CPU),
            capacity,
            use::cores,
            consumers,
            (from, to) -> idle(run, box, use, capacity, from, to),
            (from, to) ->
                neighbours.holdBack(from, to)
                    ? SaturationEvidence.ofWaiting(neighbours.waiting(from, to), "threads")
                    : throttling(run, box, from, to)));
  }

  private static Map<String, BusyMeter> consumers(RecordedRun run, Box box) {
    Map<String, BusyMeter> consumers = new TreeMap<>();
    for (BoxProcess process : box.processes()) {
      run.series(box.name(), ProcessMetric.CPU_TIME.key("process", process.name()))
          .ifPresent(series -> consumers.put(process.name(), series::rate));
    }
    Optional<Series> whole = run.series(box.name(), CgroupMetric.CPU_TIME.key());
    if (whole.isPresent()) {
      List<BusyMeter> known = List.copyOf(consumers.values());
      consumers.put(Consumer.REST, (from, to) -> rest(whole.get(), known, from, to));
    }
    return consumers;
  }

  private static double rest(Series whole, List<BusyMeter> known, double from, double to) {
    // Processes are counted in clock ticks of 10 ms, the whole in nanoseconds. A rest below zero is
    // that rounding; cutting it off here, second by second, would leave only its upper half.
    return whole.rate(from, to) - known.stream().mapToDouble(meter -> meter.busy(from, to)).sum();
  }

  /**
   * Share of the time in which the CPUs that the box can fill have nothing to do for it, without
   * the time in which they would, but its quota is used up.
   */
  private static double idle(
      RecordedRun run, Box box, BoxCpuUse use, double capacity, double from, double to) {
    double throttled = increase(run, box, CgroupMetric.THROTTLED_TIME, from, to) / (to - from);
    double held = Double.isFinite(throttled) ? throttled : 0;
    return 1 - (use.cores(from, to) + held) / Math.ceil(capacity);
  }

  private static SaturationEvidence throttling(RecordedRun run, Box box, double from, double to) {
    double periods = increase(run, box, CgroupMetric.PERIODS, from, to);
    double throttled = increase(run, box, CgroupMetric.THROTTLED_PERIODS, from, to);
    double share = throttled / periods;
    if (Double.isNaN(share)) {
      return SaturationEvidence.notMeasured();
    }
    List<Quantity> figures = new ArrayList<>();
    figures.add(Quantity.ratio(SaturationMeter.THROTTLED_PERIODS, share));
    double waited = increase(run, box, CgroupMetric.THROTTLED_TIME, from, to) / (to - from);
    if (Double.isFinite(waited)) {
      figures.add(new Quantity(SaturationMeter.THROTTLED_TIME, waited, "s/s"));
    }
    return new SaturationEvidence(share, figures);
  }

  private static double increase(RecordedRun run, Box box, Metric metric, double from, double to) {
    return run.series(box.name(), metric.key())
        .map(series -> series.increase(from, to))
        .orElse(Double.NaN);
  }
}
