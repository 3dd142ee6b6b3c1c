package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.EventKind;
import java.util.List;
import java.util.Optional;

/** Whether the target failed under the load: what it did until then is no proof of health. */
final class FailureGuard {
  private FailureGuard() {}

  /** How it failed; empty if it did not. */
  static Optional<Remark<ReasonCode>> failed(RecordedRun run, List<Plateau> plateaus) {
    return plateaus.stream()
        .filter(plateau -> !ErrorTolerance.isTaken(plateau))
        .findFirst()
        .map(plateau -> withWhatEnded(run, failure(plateau)));
  }

  private static Remark<ReasonCode> failure(Plateau plateau) {
    return Remark.of(ReasonCode.TARGET_FAILED)
        .name("plateau", plateau.name())
        .value("failed", plateau.errorRatio(), Quantity.RATIO);
  }

  private static Remark<ReasonCode> withWhatEnded(RecordedRun run, Remark<ReasonCode> failure) {
    return run.events().stream()
        .filter(event -> event.kind() == EventKind.PROCESS_DIED)
        .findFirst()
        .map(event -> failure.name("ended", event.text()))
        .orElse(failure);
  }
}
