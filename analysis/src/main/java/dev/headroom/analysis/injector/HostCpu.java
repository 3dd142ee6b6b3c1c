package dev.headroom.analysis.injector;

import dev.headroom.analysis.measure.BoxCpuUse;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.Saturation;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.event.InjectorAttribute;
import dev.headroom.run.metric.SystemMetric;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Who used the cores of the injector's machine during a plateau, in cores.
 *
 * @param cores that it has
 * @param busy of them; NaN where nobody recorded it
 * @param boxes used by the target's boxes on it
 * @param injector used by the load generator
 * @param stolen kept by the hypervisor
 */
public record HostCpu(double cores, double busy, double boxes, double injector, double stolen) {
  /** Cores used by others from which a neighbour disturbs the measurement. */
  private static final double FOREIGN_CORES = 0.4;

  public static HostCpu during(RecordedRun run, Plateau plateau) {
    double from = plateau.usedFromSeconds();
    double to = plateau.endSeconds();
    double cores = run.manifest().injectorMachine().logicalCores();
    double idle = mode(run, "idle", from, to) + orZero(mode(run, "iowait", from, to));
    double boxes = 0;
    for (Box box : onRecordingMachine(run)) {
      boxes += orZero(BoxCpuUse.of(run, box.name()).cores(from, to));
    }
    double injector =
        coresElsewhere(run).isPresent()
            ? 0
            : orZero(BoxCpuUse.of(run, RunLayout.INJECTOR).cores(from, to));
    return new HostCpu(cores, cores - idle, boxes, injector, orZero(mode(run, "steal", from, to)));
  }

  /** That each injector has, where they do not run on the machine that records. */
  public static OptionalDouble coresElsewhere(RecordedRun run) {
    return elsewhere(run).mapToDouble(event -> event.number(InjectorAttribute.CORES)).findFirst();
  }

  /** That all of them have together; empty where they run on the machine that records. */
  static OptionalDouble allCoresElsewhere(RecordedRun run) {
    return elsewhere(run)
        .mapToDouble(
            event ->
                event.number(InjectorAttribute.CORES) * event.number(InjectorAttribute.INJECTORS))
        .findFirst();
  }

  private static Stream<Event> elsewhere(RecordedRun run) {
    return run.events().stream().filter(event -> event.kind() == EventKind.INJECTORS_ELSEWHERE);
  }

  private static List<Box> onRecordingMachine(RecordedRun run) {
    return run.manifest().boxes().stream()
        .filter(box -> box.machine().equals(run.manifest().injectorMachine().name()))
        .toList();
  }

  /** Cores that neither the boxes nor the injector used; the recorder's are among them. */
  public double others() {
    return busy - stolen - boxes - injector;
  }

  /** Whether others used enough to disturb. */
  public boolean isShared() {
    return others() > FOREIGN_CORES;
  }

  /** Whether it was full. */
  public boolean isFull() {
    return cores > 0 && busy >= Saturation.machineFullCores(cores);
  }

  /** Whether it was others that filled it: it would not have been full without them. */
  public boolean isFilledByOthers() {
    return isShared() && boxes + injector < Saturation.machineFullCores(cores);
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
