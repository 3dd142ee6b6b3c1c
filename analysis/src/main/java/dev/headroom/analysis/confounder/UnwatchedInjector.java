package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import java.util.List;

/** A load generator that says nothing of itself, such as somebody else's simulation. */
final class UnwatchedInjector implements Confounder {
  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    boolean isWatched =
        List.of(InjectorMetric.values()).stream()
            .anyMatch(metric -> run.seriesOf(RunLayout.INJECTOR, metric).findAny().isPresent());
    return isWatched || plateaus.isEmpty()
        ? List.of()
        : List.of(Remark.of(WarningCode.INJECTOR_UNWATCHED));
  }
}
