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
import java.util.function.ToDoubleFunction;

/** A load generator that waits for a CPU, or for its own collector of garbage. */
final class OwnWaits implements Confounder {
  /** Share of a median response time that is much. */
  private static final double SHARE = 0.25;

  /** Below that nobody looks at a difference. */
  private static final double SECONDS = 0.0005;

  /** Share of the time in which nothing of it runs. */
  private static final double COLLECTING = 0.05;

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    List<InjectorUse> uses =
        plateaus.stream().map(plateau -> InjectorUse.during(run, plateau)).toList();
    List<Remark<WarningCode>> told = new ArrayList<>();
    worst(
            uses.stream().filter(use -> use.runDelaySeconds() >= SECONDS).toList(),
            use -> use.runDelaySeconds() / use.medianSeconds(),
            SHARE)
        .forEach(
            use ->
                told.add(
                    of(WarningCode.INJECTOR_WAITED, use)
                        .value("delay", use.runDelaySeconds(), "s")
                        .value("median", use.medianSeconds(), "s")));
    worst(uses, InjectorUse::collecting, COLLECTING)
        .forEach(
            use ->
                told.add(
                    of(WarningCode.INJECTOR_COLLECTED, use)
                        .value("share", use.collecting(), Quantity.RATIO)));
    return told;
  }

  /** The plateau where it was most, if that is much. */
  private static List<InjectorUse> worst(
      List<InjectorUse> uses, ToDoubleFunction<InjectorUse> share, double much) {
    return uses.stream()
        .filter(use -> share.applyAsDouble(use) >= much)
        .max(Comparator.comparingDouble(share))
        .stream()
        .toList();
  }

  private static Remark<WarningCode> of(WarningCode code, InjectorUse use) {
    return Remark.of(code).name("plateau", use.plateau());
  }
}
