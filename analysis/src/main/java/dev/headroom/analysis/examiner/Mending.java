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
import dev.headroom.run.load.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Applies the first remedy of a diagnosis to the simulated system, and loads that as well. */
final class Mending {
  /** More users than the diagnosed system had, for the mended one takes more. */
  private static final SimSchedule LOAD = SimSchedule.SHORT.withMostUsers(512);

  /** Share of what it takes at which response times are compared. */
  private static final double COMPARED = 0.8;

  /** How far a plateau may lie from that. */
  private static final double BESIDE = 0.1;

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
                new Gain(remedy.id(), promised, after / before, tail(remedy, plateaus, after)));
  }

  private static Optional<Gain.Tail> tail(
      RemedyProposal remedy, List<Plateau> plateaus, double xMaxPerSecond) {
    ToDoubleFunction<Plateau> apart =
        plateau -> Math.abs(plateau.throughputPerSecond() / xMaxPerSecond - COMPARED);
    Optional<Plateau> measured =
        plateaus.stream()
            .filter(plateau -> plateau.phase() == Phase.CURVE && !plateau.saturated())
            .filter(plateau -> apart.applyAsDouble(plateau) <= BESIDE)
            .min(Comparator.comparingDouble(apart));
    return remedy
        .response()
        .flatMap(
            forecast ->
                measured.map(
                    plateau ->
                        new Gain.Tail(forecast.p99Seconds(), plateau.latency().p99Seconds())));
  }
}
