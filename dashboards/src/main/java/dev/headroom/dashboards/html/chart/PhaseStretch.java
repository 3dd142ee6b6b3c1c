package dev.headroom.dashboards.html.chart;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From when to when the load was of one kind, epoch seconds.
 *
 * @param phase the kind
 */
public record PhaseStretch(Phase phase, double fromSeconds, double toSeconds) {

  /** By the injector's own account, or by the plateaus where it gave none; in the order of time. */
  public static List<PhaseStretch> of(Diagnosis diagnosis, RecordedRun run) {
    Map<Phase, PhaseStretch> stretches = new EnumMap<>(Phase.class);
    run.steps().forEach(step -> extend(stretches, step.phase(), step.t(), step.t()));
    if (stretches.isEmpty()) {
      diagnosis
          .load()
          .plateaus()
          .forEach(p -> extend(stretches, p.phase(), p.time().startSeconds(), p.endSeconds()));
    }
    List<PhaseStretch> inOrder = new ArrayList<>(stretches.values());
    inOrder.sort((a, b) -> Double.compare(a.fromSeconds(), b.fromSeconds()));
    return inOrder;
  }

  private static void extend(
      Map<Phase, PhaseStretch> stretches, Phase phase, double from, double to) {
    stretches.merge(
        phase,
        new PhaseStretch(phase, from, to),
        (a, b) ->
            new PhaseStretch(
                phase,
                Math.min(a.fromSeconds(), b.fromSeconds()),
                Math.max(a.toSeconds(), b.toSeconds())));
  }
}
