package dev.headroom.analysis.examiner;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.simulation.recording.SimSchedule;
import dev.headroom.analysis.simulation.recording.SimulatedRun;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.StepEvent;
import java.util.Optional;

/**
 * How soon a diagnosis could have been made: recordings that are broken off earlier and earlier.
 */
final class NamingTime {
  /** Seconds from one to the next. */
  private static final int APART = 5;

  private NamingTime() {}

  /**
   * Seconds from the begin of the load, after which the verdict is right and stays so; empty if it
   * is wrong in the end.
   *
   * @param run the whole recording
   */
  static Optional<Double> of(KnownSystem known, long seed, RecordedRun run) {
    double begin = run.manifest().epochSeconds();
    double from = run.steps().stream().mapToDouble(StepEvent::t).min().orElse(begin) - begin;
    double to = run.steps().stream().mapToDouble(StepEvent::t).max().orElse(begin) - begin;
    double right = Double.NaN;
    for (int seconds = (int) to;
        seconds > from && isRight(known, seed, seconds);
        seconds -= APART) {
      right = seconds - from;
    }
    return Optional.of(right).filter(Double::isFinite);
  }

  private static boolean isRight(KnownSystem known, long seed, int seconds) {
    RecordedRun until = SimulatedRun.brokenOff(known.system(), SimSchedule.SHORT, seed, seconds);
    return Mark.isRight(known, Analyser.analyse(until));
  }
}
