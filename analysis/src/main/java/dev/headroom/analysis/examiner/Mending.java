package dev.headroom.analysis.examiner;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.examiner.system.Mended;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.measure.KneeFinder;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.analysis.simulation.recording.SimSchedule;
import dev.headroom.analysis.simulation.recording.SimulatedRun;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Optional;

/** Applies the first remedy of a diagnosis to the simulated system, and loads that as well. */
final class Mending {
  /** More users than the diagnosed system had, for the mended one takes more. */
  private static final SimSchedule LOAD = SimSchedule.SHORT.withMostUsers(512);

  private Mending() {}

  /**
   * What it promised and brought; empty where no remedy has a promise, or the first one that has
   * changes what a simulated system does not have.
   */
  static Optional<Gain> of(KnownSystem known, Diagnosis diagnosis, long seed) {
    return diagnosis.remedies().stream()
        .filter(remedy -> remedy.limitAfter().isPresent())
        .findFirst()
        .flatMap(remedy -> Mended.by(known, remedy).flatMap(mended -> of(remedy, mended, seed)));
  }

  private static Optional<Gain> of(RemedyProposal remedy, SimSystem mended, long seed) {
    double before = remedy.limitBefore().estimate();
    Interval promised = remedy.limitAfter().orElseThrow().times(1 / before);
    RecordedRun run = SimulatedRun.of(mended, LOAD, ~seed);
    LoadWindows load = LoadWindows.of(run);
    List<Plateau> plateaus = PlateauFinder.find(run, load);
    return KneeFinder.find(plateaus, load)
        .map(knee -> knee.xMaxPerSecond().estimate())
        .map(
            after ->
                new Gain(
                    remedy.id(), promised, after / before, Gain.Tail.of(remedy, plateaus, after)));
  }
}
