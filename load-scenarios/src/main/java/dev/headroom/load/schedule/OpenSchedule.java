package dev.headroom.load.schedule;

import dev.headroom.load.option.CurveOptions;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.record.RequestCounters;
import dev.headroom.load.record.StepRecorder;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * The state of an open run: attributes each arrival to its step by its number, which Gatling fixes
 * beforehand, and lets the step's guard decide about it. One arrival more than the steps have ends
 * the last one. Thread-safe.
 */
public final class OpenSchedule {
  private final List<LoadStep> steps;
  private final CurveOptions options;
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
  private int plannedSeconds;
  private volatile boolean brokenOff;

  public OpenSchedule(
      List<LoadStep> steps,
      CurveOptions options,
      RequestCounters counters,
      StepRecorder recorder,
      DoubleConsumer latenessSeconds,
      LongSupplier nanoTime) {
    this.steps = steps;
    this.options = options;
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
    if (leftInStep == 0) {
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

  /** A request that {@code step} sent was answered as expected, or failed. */
  public synchronized void finished(ArrivalGuard step, boolean ok) {
    counters.finished(ok);
    step.finished(ok);
    endStepIfCut();
  }

  /** The run is broken off from outside; a step that has ended stays as it is. */
  public synchronized void breakOff() {
    brokenOff = true;
    if (!ended) {
      ended = true;
      recorder.ended(steps.get(current), StepEnd.STOPPED, guard.skipped());
    }
  }

  /** Whether the run was broken off and Gatling is to stop. */
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
    } else {
      plannedSeconds += steps.get(current).seconds();
    }
    current++;
    long backlog = counters.inFlight();
    LoadStep step = steps.get(current);
    leftInStep = step.arrivals(options.randomized());
    guard = new ArrivalGuard(options.maxInFlight(), backlog, cutBefore);
    ended = false;
    recorder.began(step, backlog);
  }

  /**
   * Lateness beyond one spacing of the plan: Gatling rounds starts to milliseconds and shares the
   * arrivals of a step out to its seconds, so a finer plan than that is not known.
   */
  private void noteLateness() {
    if (options.randomized()) {
      return;
    }
    LoadStep step = steps.get(current);
    long number = step.arrivals(false) - leftInStep;
    double due = plannedSeconds + number / step.rate().orElseThrow();
    double elapsed = (nanoTime.getAsLong() - firstNanos) / 1e9;
    latenessSeconds.accept(Math.max(0, elapsed - due));
  }
}
