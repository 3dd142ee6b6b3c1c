package dev.headroom.run.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** Sorts of events; unknown ones of a newer minor version read as {@link #OTHER}. */
public enum EventKind {
  /** A phase (warm-up, probe, curve, …) of the loop began; attribute {@code phase}. */
  PHASE_BEGAN,
  /**
   * A phase ended; attribute {@code phase}, and {@code outcome} where it did not end as planned.
   */
  PHASE_ENDED,
  /** CPU budgets were applied to the boxes. */
  BUDGETS_APPLIED,
  /** Boxes run without CPU budgets, and why. */
  BUDGETS_UNAVAILABLE,
  /** A collector records; attributes {@code box}, {@code collector}. */
  COLLECTOR_STARTED,
  /**
   * A collector cannot record on this machine, and why; attributes {@code box}, {@code collector}.
   */
  COLLECTOR_UNAVAILABLE,
  /**
   * A collector failed while recording; the run went on without it; attributes {@code box}, {@code
   * collector}.
   */
  COLLECTOR_FAILED,
  /**
   * An access log is going to be replayed; attributes {@code sent} (its requests that are), {@code
   * left-out} (those that filters leave out) and {@code unreadable} (lines that are no request).
   */
  REPLAY_PLANNED,
  /**
   * One of several injectors ended before its phase did, and its share of the load was not sent
   * from then on; {@link InjectorAttribute}s, all but {@code seconds}.
   */
  INJECTOR_LOST,
  /**
   * One of several injectors joined a phase late; {@link InjectorAttribute}s, all but {@code
   * logged} and {@code log}.
   */
  INJECTOR_LATE,
  /**
   * The injectors do not run on the machine that records, such as pods of a cluster; attributes
   * {@code injectors}, and {@code cores} that each of them has.
   */
  INJECTORS_ELSEWHERE,
  /** A process under test ended; attributes {@code box}, {@code process}. */
  PROCESS_DIED,
  /** A file was cut short or damaged, and what was done about it. */
  DAMAGED,
  /** Something else that a reader should know. */
  NOTE,
  /** The run was stopped by its user or by an error, in good order. */
  STOPPED,
  /** Everything that was to be recorded has been; always the last event. */
  COMPLETE,
  /** Of a newer format than this reader. */
  OTHER;

  @JsonValue
  public String code() {
    return CodeName.of(this);
  }

  @JsonCreator
  static EventKind fromCode(String code) {
    return CodeName.find(EventKind.class, code).orElse(OTHER);
  }
}
