package dev.headroom.load.schedule;

import dev.headroom.load.plan.SaturationRule;
import dev.headroom.load.plan.StepEnd;

/**
 * Decides for each arrival of one open step whether it is sent or skipped.
 *
 * <p>An open model past the knee piles up work without end. Once the work in flight reaches the
 * bound, or too many of the step's own requests have failed, the step is saturated and the rest of
 * its arrivals are skipped. A step that inherits a backlog of a saturated one skips until that has
 * drained to an eighth of the bound, so that it measures its own rate and not the past.
 *
 * <p>Not thread-safe: {@link OpenSchedule} holds a lock.
 */
public final class ArrivalGuard {
  /** Failed share above which a step is given up. */
  static final double MAX_FAILED = SaturationRule.MAX_FAILED;

  /** Finished requests before the failed share says anything. */
  static final int MIN_FINISHED = 50;

  private final Admission admission;
  private final int drained;
  private boolean draining;
  private StepEnd cut;
  private long completed;
  private long failed;
  private long skipped;

  /**
   * @param admission how much may be in flight, and what happens there
   * @param inherited requests in flight when the step began
   * @param afterSaturation whether the step before was cut short
   */
  ArrivalGuard(Admission admission, long inherited, boolean afterSaturation) {
    this.admission = admission;
    this.drained = Math.max(1, admission.maxInFlight() / 8);
    this.draining = afterSaturation && inherited > drained;
  }

  /**
   * @param inFlight requests without an answer, of all steps
   * @return whether this arrival is to be sent; a skipped one is counted
   */
  boolean admit(long inFlight) {
    boolean isFull = inFlight >= admission.maxInFlight();
    if (draining && inFlight <= drained) {
      draining = false;
    }
    if (!draining && cut == null && isFull && admission.cuts()) {
      cut = StepEnd.SATURATED;
    }
    boolean admitted = !draining && cut == null && !isFull;
    if (!admitted) {
      skipped++;
    }
    return admitted;
  }

  /** A request that this step sent was answered as expected, or failed. */
  void finished(boolean ok) {
    if (ok) {
      completed++;
    } else {
      failed++;
    }
    long all = completed + failed;
    if (admission.cuts() && cut == null && all >= MIN_FINISHED && failed > MAX_FAILED * all) {
      cut = StepEnd.ERRORS;
    }
  }

  /** Whether the step's remaining arrivals are skipped for good. */
  boolean isCut() {
    return cut != null;
  }

  /** Why the step ends, if it ended now. */
  StepEnd end() {
    if (cut != null) {
      return cut;
    }
    return draining ? StepEnd.SATURATED : StepEnd.SCHEDULE;
  }

  long skipped() {
    return skipped;
  }
}
