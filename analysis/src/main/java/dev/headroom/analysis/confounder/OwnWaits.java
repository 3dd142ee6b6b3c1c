package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.InjectorUse;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A load generator that waits for a CPU, or for its own collector of garbage. */
final class OwnWaits implements Confounder {
  /** Share of a median response time that is much. */
  private static final double SHARE = 0.25;

  /** Of the highest throughput: below, it is other threads that wait, such as the compiler's. */
  private static final double LOADED = 0.5;

  /** Below that nobody looks at a difference. */
  private static final double SECONDS = 0.0005;

  /** Share of the time in which nothing of it runs. */
  private static final double COLLECTING = 0.05;

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    List<Remark<WarningCode>> told = new ArrayList<>();
    List<InjectorUse> uses =
        plateaus.stream().map(plateau -> InjectorUse.during(run, plateau)).toList();
    double most = uses.stream().mapToDouble(InjectorUse::completedPerSecond).max().orElse(0);
    uses.stream()
        .filter(use -> use.completedPerSecond() >= LOADED * most)
        .filter(OwnWaits::waitedMuch)
        .max(Comparator.comparingDouble(use -> use.runDelaySeconds() / use.medianSeconds()))
        .ifPresent(
            use ->
                told.add(
                    of(WarningCode.INJECTOR_WAITED, use)
                        .value("delay", use.runDelaySeconds(), "s")
                        .value("median", use.medianSeconds(), "s")));
    uses.stream()
        .filter(use -> use.collecting() >= COLLECTING)
        .max(Comparator.comparingDouble(InjectorUse::collecting))
        .ifPresent(
            use ->
                told.add(
                    of(WarningCode.INJECTOR_COLLECTED, use)
                        .value("share", use.collecting(), Quantity.RATIO)));
    return told;
  }

  private static boolean waitedMuch(InjectorUse use) {
    return use.runDelaySeconds() >= SECONDS && use.runDelaySeconds() >= SHARE * use.medianSeconds();
  }

  private static Remark<WarningCode> of(WarningCode code, InjectorUse use) {
    return Remark.of(code).name("plateau", use.plateau());
  }
}
