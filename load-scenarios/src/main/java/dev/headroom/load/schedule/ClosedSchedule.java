package dev.headroom.load.schedule;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.SaturationRule;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.plan.StepResult;
import dev.headroom.load.record.RequestCounters;
import dev.headroom.load.record.StepRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The state of a closed run. Gatling injects the further users of each step at its beginning, one
 * that only tells the time where there are none, and one more after the last step; the first
 * arrival of a step ends the step before. So Gatling's clock is the only one, and a decision falls
 * before a user of the next step sends anything. Thread-safe.
 */
public final class ClosedSchedule {
  /** How long answers of a stopped run are awaited before the run ends without them. */
  private static final long GRACE_NANOS = Duration.ofMillis(500).toNanos();

  /** What an arriving user is to do. */
  public enum Role {
    /** Send requests until the run stops. */
    LOAD,
    /** Nothing: it only told that a step begins, or the run has stopped. */
    NONE,
    /** Nothing but to be there until the run stops, where nobody sends anything yet. */
    WATCH,
    /** Wait until the last answers are in, then stop Gatling. */
    STOP
  }

  private final List<LoadStep> steps;
  private final Function<List<StepResult>, SaturationRule.Decision> rule;
  private final RequestCounters counters;
  private final StepRecorder recorder;
  private final LongSupplier nanoTime;
  private final List<StepResult> results = new ArrayList<>();
  private int arrivedInStep;
  private int loading;
  private int current = -1;
  private StepMeter meter;
  private long stoppedNanos;
  private volatile boolean running = true;
  private volatile boolean brokenOff;

  public ClosedSchedule(
      List<LoadStep> steps,
      Function<List<StepResult>, SaturationRule.Decision> rule,
      RequestCounters counters,
      StepRecorder recorder,
      LongSupplier nanoTime) {
    this.steps = steps;
    this.rule = rule;
    this.counters = counters;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
  }

  /** A user has arrived. */
  public synchronized Role arrive() {
    if (!running) {
      return Role.NONE;
    }
    if (current < 0 || arrivedInStep == arrivals(steps, current)) {
      long now = nanoTime.getAsLong();
      if (current >= 0 && !endStep(now)) {
        return Role.STOP;
      }
      current++;
      arrivedInStep = 0;
      meter = new StepMeter(steps.get(current), now);
      recorder.began(steps.get(current), counters.inFlight());
    }
    arrivedInStep++;
    if (loading == steps.get(current).users().orElseThrow()) {
      return loading == 0 ? Role.WATCH : Role.NONE;
    }
    loading++;
    return Role.LOAD;
  }

  /** Users to inject at the beginning of a step; at least the one that begins it. */
  public static int arrivals(List<LoadStep> steps, int step) {
    int present = step == 0 ? 0 : steps.get(step - 1).users().orElseThrow();
    return Math.max(1, steps.get(step).users().orElseThrow() - present);
  }

  public boolean running() {
    return running;
  }

  /** The step that runs now; the first one before it has begun. */
  public synchronized LoadStep step() {
    return steps.get(Math.max(0, current));
  }

  public synchronized void finished(boolean ok) {
    meter.finished(ok, nanoTime.getAsLong());
  }

  /** Whether a stopped run has its last answers, or has waited long enough for them. */
  public synchronized boolean isDrained() {
    return counters.inFlight() <= 0 || nanoTime.getAsLong() - stoppedNanos > GRACE_NANOS;
  }

  /**
   * The run is ended from outside; an ended one stays as it is.
   *
   * @param reason what is noted of the step that runs
   */
  public synchronized void breakOff(StepEnd reason) {
    if (running) {
      running = false;
      brokenOff = true;
      stoppedNanos = nanoTime.getAsLong();
      if (current >= 0) {
        recorder.ended(steps.get(current), reason, Optional.empty());
      }
    }
  }

  /** Whether the run was ended from outside, so that no arrival will come to stop Gatling. */
  public boolean brokenOff() {
    return brokenOff;
  }

  /** What the steps brought that ended by themselves, in their order. */
  public synchronized List<StepResult> results() {
    return List.copyOf(results);
  }

  /** Ends the current step; false where the run ends with it. */
  private boolean endStep(long now) {
    StepResult result = meter.result(now);
    results.add(result);
    StepEnd reason =
        switch (rule.apply(List.copyOf(results))) {
          case CONTINUE -> StepEnd.SCHEDULE;
          case CONVERGED -> StepEnd.CONVERGED;
          case ERRORS -> StepEnd.ERRORS;
        };
    recorder.ended(steps.get(current), reason, Optional.of(result));
    boolean goesOn = reason == StepEnd.SCHEDULE && current + 1 < steps.size();
    if (!goesOn) {
      running = false;
      stoppedNanos = now;
    }
    return goesOn;
  }
}
