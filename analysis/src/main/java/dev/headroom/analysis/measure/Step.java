package dev.headroom.analysis.measure;

import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.util.Optional;

/**
 * A stretch of the schedule as it really ran.
 *
 * @param name unique in its run
 * @param phase kind of load
 * @param startSeconds epoch seconds
 * @param endSeconds epoch seconds
 * @param users concurrent users of a closed step
 * @param rate arrivals per second of an open step
 * @param dispersion index of dispersion that was asked of an open step's arrivals, if one was
 * @param saturated whether the injector cut it short because work piled up
 */
public record Step(
    String name,
    Phase phase,
    double startSeconds,
    double endSeconds,
    Optional<Integer> users,
    Optional<Double> rate,
    Optional<Double> dispersion,
    boolean saturated) {

  /** The step that an event opened and another, or the end of the recording, closed. */
  static Step of(StepEvent began, double endSeconds, Optional<EndReason> reason) {
    boolean cutShort = reason.filter(EndReason::cutsShort).isPresent();
    return new Step(
        began.step(),
        began.phase(),
        began.t(),
        endSeconds,
        began.users(),
        began.rate(),
        began.dispersion(),
        cutShort);
  }
}
