package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A target that was still getting faster, or never became steady. */
final class ColdTarget implements Confounder {
  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    List<Remark<WarningCode>> told = new ArrayList<>();
    if (lastWarmUp(run).filter(EndReason.SCHEDULE::equals).isPresent()) {
      told.add(Remark.of(WarningCode.WARM_UP_TOO_SHORT));
    }
    List<String> names = plateaus.stream().filter(p -> !p.settled()).map(Plateau::name).toList();
    if (!names.isEmpty() && 2 * names.size() >= plateaus.size()) {
      told.add(Remark.of(WarningCode.UNSETTLED).name("plateaus", String.join(", ", names)));
    }
    return told;
  }

  /** Why the warm-up ended. */
  private static Optional<EndReason> lastWarmUp(RecordedRun run) {
    return run.steps().stream()
        .filter(s -> s.phase() == Phase.WARM_UP && s.event() == StepEvent.Kind.ENDED)
        .reduce((earlier, later) -> later)
        .flatMap(StepEvent::reason);
  }
}
