package dev.headroom.load.schedule;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.record.RequestCounters;
import dev.headroom.load.record.StepRecorder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * The state of an open run: attributes each arrival to its step by its number, which Gatling fixes
 * beforehand, and lets the step's guard decide about it. One arrival more than the steps have ends
 * the last one. Thread-safe.
 */
public final class OpenSchedule {
  private final List<LoadStep> steps;
  private final PlannedArrivals planned;
  private final Admission admission;
  private final RequestCounters counters;
  private final StepRecorder recorder;
  private final DoubleConsumer latenessSeconds;
  private final LongSupplier nanoTime;
  private int current = -1;
  private long leftInStep;
  private ArrivalGuard guard;
  private boolean ended = true;
  private boolean cutBefore;
  private long firstNanos;
  private volatile boolean brokenOff;

  public OpenSchedule(
      List<LoadStep> steps,
      PlannedArrivals planned,
      Admission admission,
      RequestCounters counters,
      StepRecorder recorder,
      DoubleConsumer latenessSeconds,
      LongSupplier nanoTime) {
    this.steps = steps;
    this.planned = planned;
    this.admission = admission;
    this.counters = counters;
    this.recorder = recorder;
    this.latenessSeconds = latenessSeconds;
    this.nanoTime = nanoTime;
  }

  /**
   * An arrival.
   *
   * @return the guard of the step that sends it, to be told the outcome; empty if it is skipped
   */
  public synchronized Optional<ArrivalGuard> arrive() {
    if (brokenOff) {
      return Optional.empty();
    }
    while (leftInStep == 0) {
      endStep();
      if (current + 1 == steps.size()) {
        return Optional.empty();
      }
      beginStep();
    }
    leftInStep--;
    noteLateness();
    if (guard.admit(counters.inFlight())) {
      counters.started();
      return Optional.of(guard);
    }
    counters.skipped();
    endStepIfCut();
    return Optional.empty();
  }

  /**
   * A journey that was sent goes on with its next request.
   *
   * @return whether that is sent: not if too many are in flight, or the run was broken off
   */
  public synchronized boolean goOn() {
    if (brokenOff || counters.inFlight() >= admission.maxInFlight()) {
      return false;
    }
    counters.started();
    return true;
  }

  /** A request that {@code step} sent was answered as expected, or failed. */
  public synchronized void finished(ArrivalGuard step, boolean ok) {
    counters.finished(ok);
    step.finished(ok);
    endStepIfCut();
  }

  /**
   * The run is ended from outside; a step that has ended stays as it is.
   *
   * @param reason what is noted of the step that runs
   */
  public synchronized void breakOff(StepEnd reason) {
    brokenOff = true;
    if (!ended) {
      ended = true;
      recorder.ended(steps.get(current), reason, guard.skipped());
    }
  }

  /** Whether the run was ended from outside and Gatling is to stop. */
  public boolean brokenOff() {
    return brokenOff;
  }

  /** A cut is for good, so the step ends here and now, and all that is left of it is skipped. */
  private void endStepIfCut() {
    if (!ended && guard.isCut()) {
      endStep();
    }
  }

  private void endStep() {
    if (!ended) {
      ended = true;
      cutBefore = guard.end() != StepEnd.SCHEDULE;
      recorder.ended(steps.get(current), guard.end(), guard.skipped() + leftInStep);
    }
  }

  private void beginStep() {
    if (current < 0) {
      firstNanos = nanoTime.getAsLong();
    }
    current++;
    long backlog = counters.inFlight();
    LoadStep step = steps.get(current);
    leftInStep = planned.count(current);
    guard = new ArrivalGuard(admission, backlog, cutBefore);
    ended = false;
    recorder.began(step, backlog);
  }

  private void noteLateness() {
    OptionalDouble due = planned.dueSeconds(current, planned.count(current) - leftInStep);
    if (due.isPresent()) {
      double elapsed = (nanoTime.getAsLong() - firstNanos) / 1e9;
      latenessSeconds.accept(Math.max(0, elapsed - due.getAsDouble()));
    }
  }
}
