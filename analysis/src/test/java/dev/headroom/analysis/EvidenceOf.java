package dev.headroom.analysis;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.demand.DemandEstimator;
import dev.headroom.analysis.demand.LoadRange;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.measure.KneeFinder;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.response.LoadWindows;
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
    return run(run, estimate(run, load, PlateauFinder.find(run, load)));
  }

  /** Of a run whose demands were estimated, or said, elsewhere. */
  public static Evidence run(RecordedRun run, DemandEstimate estimate) {
    LoadWindows load = LoadWindows.of(run.responses());
    List<Plateau> plateaus = PlateauFinder.find(run, load);
    var knee = KneeFinder.find(plateaus, load).orElseThrow();
    List<Plateau> low = LoadRange.low(plateaus, knee.xMaxPerSecond().estimate());
    Plateau highest =
        plateaus.stream().filter(p -> p.name().equals(knee.from())).findFirst().orElseThrow();
    return new Evidence(run, plateaus, low.get(low.size() - 1), highest, estimate);
  }

  public static DemandEstimate estimate(RunBuilder builder) {
    RecordedRun run = builder.build();
    LoadWindows load = LoadWindows.of(run.responses());
    return estimate(run, load, PlateauFinder.find(run, load));
  }

  private static DemandEstimate estimate(
      RecordedRun run, LoadWindows load, List<Plateau> plateaus) {
    double xMax = KneeFinder.find(plateaus, load).orElseThrow().xMaxPerSecond().estimate();
    return DemandEstimator.estimate(run, plateaus, load, xMax);
  }
}
