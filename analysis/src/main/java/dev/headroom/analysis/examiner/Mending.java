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
import dev.headroom.analysis.simulation.system.SimSpeed;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Optional;

/**
 * Applies the first remedy of a diagnosis to the simulated system, and loads both. What it brought
 * is told of a machine whose speed does not change: in turns of a few seconds, as a real change is
 * measured, its drift falls on both alike.
 */
final class Mending {
  /** As above, for what it takes alone. */
  private static final SimSchedule PROBE = new SimSchedule(6, 4, 0, 512, 512);

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
        .flatMap(
            remedy ->
                Mended.by(known, remedy)
                    .flatMap(mended -> of(remedy, known.system(), mended, seed)));
  }

  private static Optional<Gain> of(
      RemedyProposal remedy, SimSystem system, SimSystem mended, long seed) {
    Interval promised =
        remedy.limitAfter().orElseThrow().times(1 / remedy.limitBefore().estimate());
    Optional<Double> factor =
        takes(mended, seed).flatMap(more -> takes(system, seed).map(before -> more / before));
    return factor.map(
        measured ->
            new Gain(
                remedy.id(),
                promised,
                measured,
                Gain.Tail.of(remedy, tail(mended, ~seed), tail(mended, ~seed + 1))));
  }

  /** The 99th percentile at four fifths of what a system takes, in a run like the diagnosed one. */
  private static Optional<Double> tail(SimSystem mended, long seed) {
    RecordedRun run = SimulatedRun.of(mended, LOAD, seed);
    LoadWindows load = LoadWindows.of(run);
    List<Plateau> plateaus = PlateauFinder.find(run, load);
    return knee(plateaus, load).flatMap(xMax -> Gain.Tail.measured(plateaus, xMax));
  }

  /** The most that a system takes on a steady machine, requests per second. */
  private static Optional<Double> takes(SimSystem system, long seed) {
    SimSpeed steady = system.speed().withDrift(0, 0).withColdStart(0, 1);
    RecordedRun run = SimulatedRun.of(system.with(steady), PROBE, seed);
    LoadWindows load = LoadWindows.of(run);
    return knee(PlateauFinder.find(run, load), load);
  }

  private static Optional<Double> knee(List<Plateau> plateaus, LoadWindows load) {
    return KneeFinder.find(plateaus, load).map(knee -> knee.xMaxPerSecond().estimate());
  }
}
