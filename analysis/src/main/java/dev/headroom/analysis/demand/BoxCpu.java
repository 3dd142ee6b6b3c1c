package dev.headroom.analysis.demand;

import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** CPU of each box, by process; what the box used beyond its known processes is {@code other}. */
final class BoxCpu implements ResourceKind {
  static final String RESOURCE = "cpu";
  private static final String OTHER = "other";

  /** Share of quota periods in which the quota ran out, from which throttling is evidence. */
  private static final double THROTTLED_SHARE = 0.5;

  @Override
  public List<MeasuredResource> find(RecordedRun run) {
    return run.manifest().boxes().stream().flatMap(box -> find(run, box).stream()).toList();
  }

  private static Optional<MeasuredResource> find(RecordedRun run, Box box) {
    double capacity = capacity(run, box);
    Map<String, BusyMeter> users = users(run, box);
    if (users.isEmpty() || !(capacity > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new MeasuredResource(
            new ResourceId(box.name(), RESOURCE),
            false,
            "cores",
            capacity,
            true,
            users,
            (from, to) -> idle(run, box, users, capacity, from, to),
            (from, to) -> throttling(run, box, from, to)));
  }

  /** Its budget where that was enforced, else the quota that it has anyway, or the machine. */
  private static double capacity(RecordedRun run, Box box) {
    boolean unlimited =
        run.events().stream().anyMatch(e -> e.kind() == EventKind.BUDGETS_UNAVAILABLE);
    int machine = run.manifest().machineOf(box).logicalCores();
    double budget =
        unlimited ? machine : box.cpuCores().or(() -> quota(run, box)).orElse((double) machine);
    return machine > 0 ? Math.min(budget, machine) : budget;
  }

  private static Optional<Double> quota(RecordedRun run, Box box) {
    return run.series(box.name(), CgroupMetric.CPU_QUOTA.key())
        .filter(series -> series.size() > 0)
        .map(series -> series.valueAt(series.size() - 1))
        .filter(cores -> cores > 0);
  }

  private static Map<String, BusyMeter> users(RecordedRun run, Box box) {
    Map<String, BusyMeter> users = new TreeMap<>();
    for (BoxProcess process : box.processes()) {
      run.series(box.name(), ProcessMetric.CPU_TIME.key("process", process.name()))
          .ifPresent(series -> users.put(process.name(), series::rate));
    }
    Optional<Series> whole = run.series(box.name(), CgroupMetric.CPU_TIME.key());
    if (whole.isPresent()) {
      List<BusyMeter> known = List.copyOf(users.values());
      users.put(OTHER, (from, to) -> rest(whole.get(), known, from, to));
    }
    return users;
  }

  private static double rest(Series whole, List<BusyMeter> known, double from, double to) {
    // Processes are counted in clock ticks of 10 ms, the whole in nanoseconds. A rest below zero is
    // that rounding; cutting it off here, second by second, would leave only its upper half.
    return whole.rate(from, to) - sum(known, from, to);
  }

  private static double sum(Collection<BusyMeter> meters, double from, double to) {
    return meters.stream().mapToDouble(meter -> meter.busy(from, to)).sum();
  }

  /**
   * Share of the time in which the CPUs that the box can fill have nothing to do for it, without
   * the time in which they would, but its quota is used up.
   */
  private static double idle(
      RecordedRun run,
      Box box,
      Map<String, BusyMeter> users,
      double capacity,
      double from,
      double to) {
    double busy = sum(users.values(), from, to);
    double throttled = increase(run, box, CgroupMetric.THROTTLED_TIME, from, to) / (to - from);
    double held = Double.isFinite(throttled) ? throttled : 0;
    return 1 - (busy + held) / Math.ceil(capacity);
  }

  private static Optional<String> throttling(RecordedRun run, Box box, double from, double to) {
    double periods = increase(run, box, CgroupMetric.PERIODS, from, to);
    double throttled = increase(run, box, CgroupMetric.THROTTLED_PERIODS, from, to);
    double share = throttled / periods;
    if (!(share >= THROTTLED_SHARE)) {
      return Optional.empty();
    }
    double waited = increase(run, box, CgroupMetric.THROTTLED_TIME, from, to) / (to - from);
    return Optional.of(
        Double.isFinite(waited)
            ? String.format(
                Locale.ROOT, "throttled %.1f s/s, in %.0f %% of periods", waited, 100 * share)
            : String.format(Locale.ROOT, "throttled in %.0f %% of periods", 100 * share));
  }

  private static double increase(RecordedRun run, Box box, Metric metric, double from, double to) {
    return run.series(box.name(), metric.key())
        .map(series -> series.increase(from, to))
        .orElse(Double.NaN);
  }
}
