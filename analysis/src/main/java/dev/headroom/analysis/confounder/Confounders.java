package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;

/** All that are looked for; a new one is one file and one line here. */
public final class Confounders {
  private static final List<Confounder> ALL =
      List.of(
          new ColdTarget(),
          new UnwatchedInjector(),
          new LateStarts(),
          new HeldInInjector(),
          new SharedCpu(),
          new OwnWaits(),
          new ScarceDescriptors(),
          new ScarcePorts(),
          new BoundConcurrency(),
          new RedirectedAnswers());

  private Confounders() {}

  /** Those that left traces in a run. */
  public static List<Remark<WarningCode>> of(RecordedRun run, List<Plateau> plateaus) {
    return ALL.stream().flatMap(one -> one.look(run, plateaus).stream()).toList();
  }
}
