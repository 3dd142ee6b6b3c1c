package dev.headroom.analysis.verdict;

import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the target failed under the load: what it did until then is no proof of health. */
final class FailureGuard {
  /** Share of failed responses of a plateau above which the target did not take it. */
  private static final double MOST_FAILED = 0.10;

  private FailureGuard() {}

  /** How it failed; empty if it did not. */
  static Optional<String> failed(RecordedRun run, List<Plateau> plateaus) {
    return plateaus.stream()
        .filter(plateau -> plateau.errorRatio() > MOST_FAILED)
        .findFirst()
        .map(
            plateau ->
                String.format(
                    Locale.ROOT,
                    "%.0f %% of the responses of %s were failures%s",
                    100 * plateau.errorRatio(),
                    plateau.name(),
                    died(run)));
  }

  private static String died(RecordedRun run) {
    return run.events().stream()
        .filter(event -> event.kind() == EventKind.PROCESS_DIED)
        .findFirst()
        .map(Event::text)
        .map(text -> ", and " + text)
        .orElse(", and nothing that was measured was full");
  }
}
