package dev.headroom.analysis.promise;

import dev.headroom.analysis.math.Interval;
import java.util.Optional;

/**
 * What a change between two runs was to bring, and what it brought; requests per second.
 *
 * @param before measured before it
 * @param predicted after it
 * @param measured after it, in a run of its own
 * @param sideBySide the factor measured in turns of the old and the new system; empty if they were
 *     not loaded in turn
 */
public record PromisedGain(
    Interval before, Interval predicted, Interval measured, Optional<Interval> sideBySide) {

  /** The promised factor. */
  public Interval promisedFactor() {
    return predicted.times(1 / before.estimate());
  }

  /** The factor that came of it: in turns, else from one run to the next. */
  public Interval measuredFactor() {
    return sideBySide.orElse(measured.times(1 / before.estimate()));
  }

  /** (measured − promised) / promised: 0.1 where it brought a tenth more than promised. */
  public double surplus() {
    return measuredFactor().estimate() / promisedFactor().estimate() - 1;
  }

  /** How a promise ends. */
  public enum Outcome {
    /** What was measured lies in the promised interval. */
    KEPT,
    /** It lies outside, but the two intervals meet: by chance, or not. */
    UNDECIDED,
    /** Its whole interval lies above the promised one. */
    EXCEEDED,
    /** Its whole interval lies below the promised one. */
    MISSED
  }

  public Outcome outcome() {
    Interval promised = promisedFactor();
    Interval came = measuredFactor();
    if (came.high() < promised.low()) {
      return Outcome.MISSED;
    }
    if (came.low() > promised.high()) {
      return Outcome.EXCEEDED;
    }
    return promised.low() <= came.estimate() && came.estimate() <= promised.high()
        ? Outcome.KEPT
        : Outcome.UNDECIDED;
  }

  /**
   * By how much the machine itself changed from the first run to the second: what the runs differ
   * by beyond what the turns say; 0.2 for a fifth faster. Empty without turns.
   */
  public Optional<Double> machineChange() {
    return sideBySide.map(f -> measured.estimate() / before.estimate() / f.estimate() - 1);
  }
}
