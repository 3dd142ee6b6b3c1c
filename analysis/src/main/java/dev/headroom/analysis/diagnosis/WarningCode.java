package dev.headroom.analysis.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** What a reader should know before trusting a diagnosis, with the names and values of each. */
public enum WarningCode {
  /** The recording was broken off. */
  BROKEN_OFF,
  /** Boxes ran without CPU budgets; name {@code text}, as the recorder told it. */
  BUDGETS_UNAVAILABLE,
  /** A collector failed meanwhile; name {@code text}. */
  COLLECTOR_FAILED,
  /** A process of the target ended; name {@code text}. */
  PROCESS_ENDED,
  /** A file was damaged while it was recorded; name {@code text}. */
  DAMAGED,
  /** The target still got faster when its warm-up ended. */
  WARM_UP_TOO_SHORT,
  /** The JVM of {@code box} spent {@code share} of its CPU on compiling at the knee. */
  STILL_COMPILING,
  /** Something else used {@code cores} during {@code plateau}. */
  FOREIGN_LOAD,
  /** The hypervisor kept {@code cores} during {@code plateau}. */
  STOLEN_CPU,
  /** The machine's speed changed by {@code change} (a share) between plateaus. */
  SPEED_CHANGED,
  /** The target never settled; name {@code plateaus}. */
  UNSETTLED,
  /**
   * {@code seen} req/s were measured where the work of lower loads lets {@code resource} take only
   * {@code allowed}.
   */
  EXCEEDS_LIMIT,
  /**
   * Arrivals that do not wait, {@code rate} a second, overloaded what takes {@code throughput} of
   * users who do.
   */
  OVERLOADED_EARLY,
  /** Back at the first plateau the median is {@code now} s, where it was {@code before} s. */
  NOT_RECOVERED,
  /**
   * The target stood still under load, {@code count} times, for {@code seconds} s together; where
   * that is no habit of it, those seconds were left out.
   */
  STALLED,
  /** For {@code seconds} s of the load no log tells what came back; nothing is known of them. */
  LOG_ENDS_EARLY,
  /** The load ended before throughput did. */
  LIMIT_NOT_REACHED;

  /** Whether it says that the machine was not left alone, so that a repeat may do better. */
  public boolean isDisturbance() {
    return this == FOREIGN_LOAD || this == STOLEN_CPU || this == SPEED_CHANGED;
  }

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
