package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.HostCpu;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.List;

/** A load generator on the target's machine, where there is hardly a core left for both. */
final class SharedCpu implements Confounder {
  /** Busy share of the machine from which one waits for the other. */
  private static final double FULL = 0.85;

  /** Share of the machine below which the load generator takes nothing from anybody. */
  private static final double MUCH = 0.05;

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    return plateaus.stream()
        .max(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .filter(plateau -> isShared(HostCpu.during(run, plateau)))
        .stream()
        .map(plateau -> told(plateau, HostCpu.during(run, plateau)))
        .toList();
  }

  private static boolean isShared(HostCpu host) {
    return host.boxes() > 0
        && host.busy() >= FULL * host.cores()
        && host.injector() >= MUCH * host.cores();
  }

  private static Remark<WarningCode> told(Plateau plateau, HostCpu host) {
    return Remark.of(WarningCode.CPU_SHARED)
        .name("plateau", plateau.name())
        .value("injector", host.injector(), "cores")
        .value("boxes", host.boxes(), "cores")
        .value("busy", host.busy(), "cores")
        .value("cores", host.cores(), "cores");
  }
}
