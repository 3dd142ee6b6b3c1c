package dev.headroom.cli.gate;

import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.cli.failure.RefusedException;
import java.util.List;
import java.util.Optional;

/** Those that a baseline is not made of: a folder of results keeps what was put there before. */
final class NewRuns {
  private NewRuns() {}

  /**
   * @throws RefusedException if there are none
   */
  static List<RunSample> of(List<RunSample> all, Optional<Baseline> baseline) {
    List<RunSample> fresh =
        all.stream()
            .filter(run -> baseline.filter(b -> b.runs().containsKey(run.id())).isEmpty())
            .toList();
    if (fresh.isEmpty() && !all.isEmpty()) {
      throw new RefusedException("all of these runs are the baseline's own: measure new ones");
    }
    return fresh;
  }
}
