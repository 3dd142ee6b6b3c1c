package dev.headroom.analysis.measure;

import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.series.Series;
import java.util.Optional;

/**
 * How much CPU a box has, in cores; the only place that derives it. Zero where nobody knows.
 *
 * @param seeming what it was bought as, else as many CPUs as its processes may run on
 * @param held what it was held to: its budget, or a quota that is less
 * @param got what its neighbours left it, where that was less and was seen
 */
public record BoxCores(double seeming, double held, double got) {
  public static BoxCores of(RecordedRun run, Box box) {
    boolean unlimited =
        run.events().stream().anyMatch(e -> e.kind() == EventKind.BUDGETS_UNAVAILABLE);
    double machine = run.manifest().machineOf(box).logicalCores();
    Optional<Double> quota = unlimited ? Optional.empty() : last(run, box, CgroupMetric.CPU_QUOTA);
    double seeming =
        unlimited
            ? machine
            : box.cpuCores().or(() -> last(run, box, CgroupMetric.CPUS)).orElse(machine);
    double budget = unlimited ? machine : box.cpuCores().orElse(quota.orElse(machine));
    double held = atMost(machine, Math.min(budget, quota.orElse(budget)));
    double got = CpuNeighbours.of(run, box.name()).left(held).orElse(held);
    return new BoxCores(atMost(machine, seeming), held, got);
  }

  private static double atMost(double machine, double cores) {
    return machine > 0 ? Math.min(cores, machine) : cores;
  }

  private static Optional<Double> last(RecordedRun run, Box box, Metric metric) {
    return run.series(box.name(), metric.key()).flatMap(Series::last).filter(cores -> cores > 0);
  }

  /** What it can use. */
  public double capacity() {
    return got;
  }

  /** Whether others kept it from what it was held to. */
  public boolean isHeldBack() {
    return got < held;
  }
}
