package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import java.util.List;

/** Who used the machine's cores during a plateau, in cores; NaN where nobody recorded it. */
record HostCpu(double cores, double busy, double boxes, double injector, double stolen) {

  static HostCpu during(RecordedRun run, Plateau plateau) {
    double from = plateau.usedFromSeconds();
    double to = plateau.endSeconds();
    double cores = run.manifest().injectorMachine().logicalCores();
    double idle = mode(run, "idle", from, to) + orZero(mode(run, "iowait", from, to));
    double boxes = 0;
    for (Box box : run.manifest().boxes()) {
      boxes += orZero(box(run, box.name(), from, to));
    }
    double injector = orZero(processes(run, RunLayout.INJECTOR, from, to));
    return new HostCpu(cores, cores - idle, boxes, injector, orZero(mode(run, "steal", from, to)));
  }

  /** Cores used by others from which a neighbour disturbs the measurement. */
  private static final double FOREIGN_CORES = 0.4;

  /** Cores that neither the boxes nor the injector used; the recorder's are among them. */
  double others() {
    return busy - stolen - boxes - injector;
  }

  boolean isShared() {
    return others() > FOREIGN_CORES;
  }

  /** Busy cores, had nothing else run and the hypervisor kept nothing. */
  double alone() {
    return boxes + injector;
  }

  private static double box(RecordedRun run, String box, double from, double to) {
    return run.series(box, CgroupMetric.CPU_TIME.key())
        .map(series -> series.rate(from, to))
        .orElseGet(() -> processes(run, box, from, to));
  }

  private static double processes(RecordedRun run, String box, double from, double to) {
    List<Series> all =
        run.seriesOf(box, ProcessMetric.CPU_TIME).map(entry -> entry.getValue()).toList();
    return all.stream().mapToDouble(series -> orZero(series.rate(from, to))).sum();
  }

  private static double mode(RecordedRun run, String mode, double from, double to) {
    return run.series(RunLayout.HOST, SystemMetric.CPU_TIME.key("cpu.mode", mode))
        .map(series -> series.rate(from, to))
        .orElse(Double.NaN);
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
