package dev.headroom.analysis;

import dev.headroom.analysis.demand.DemandEstimator;
import dev.headroom.analysis.demand.LoadRange;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.measure.KneeFinder;
import dev.headroom.analysis.measure.LoadWindows;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.run.RecordedRun;
import java.util.List;

/** What rules and remedies are shown of a run that loaded its target. */
public final class EvidenceOf {
  private EvidenceOf() {}

  public static Evidence run(RunBuilder builder) {
    return run(builder.build());
  }

  public static Evidence run(RecordedRun run) {
    LoadWindows load = LoadWindows.of(run.responses());
    List<Plateau> plateaus = PlateauFinder.find(run, load);
    var knee = KneeFinder.find(plateaus, load).orElseThrow();
    double xMax = knee.xMaxPerSecond().estimate();
    List<Plateau> low = LoadRange.low(plateaus, xMax);
    Plateau highest =
        plateaus.stream().filter(p -> p.name().equals(knee.from())).findFirst().orElseThrow();
    return new Evidence(
        run,
        plateaus,
        low.get(low.size() - 1),
        highest,
        DemandEstimator.estimate(run, plateaus, load, xMax, false).model());
  }
}
