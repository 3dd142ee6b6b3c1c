package dev.headroom.analysis.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** Why the verdict is what it is, with the names and values that each comes with. */
public enum ReasonCode {
  /** It saturates first; {@code limit} req/s. */
  BINDS_FIRST,
  /** Nothing saturated up to where the load ended; {@code throughput} req/s. */
  NOTHING_SATURATED,
  /** No request was measured. */
  NO_LOAD,
  /**
   * Responses were failures; name {@code plateau}, {@code failed} share of its responses where
   * known, and {@code limit} req/s of what bound until then.
   */
  RESPONSES_FAILED,
  /** Work was sent and nothing came back; name {@code plateau}; {@code limit} likewise. */
  RESPONSES_STOPPED,
  /**
   * A process of the target ended under load; name {@code ended}, as the recorder told it; {@code
   * limit} likewise.
   */
  PROCESS_ENDED,
  /** The target stood still for {@code stalled} s, and the load ended before its throughput did. */
  STALLED,
  /** Throughput stops and no resource explains it; as {@link #SEVERAL_MAY_BIND}. */
  NOT_EXPLAINED,
  /**
   * Throughput stops at {@code throughput} req/s and more than one resource may be why; names
   * {@code likeliest}, its {@code probability} and {@code utilization} at the knee.
   */
  SEVERAL_MAY_BIND,
  /**
   * The injector had {@code open} share of its file descriptors open, or {@code failed} share of
   * the requests of {@code plateau} failed for lack of one.
   */
  INJECTOR_DESCRIPTORS,
  /** For lack of a local port {@code failed} share of the requests of {@code plateau} failed. */
  INJECTOR_PORTS,
  /** The injector's requests started late, by {@code late} s. */
  INJECTOR_LATE,
  /** The injector used {@code used} of the {@code left} cores that the boxes left it. */
  INJECTOR_CPU,
  /**
   * The machine was full and no box had used up a budget of its own; {@code cores} in all, {@code
   * busy}, {@code boxes}, {@code injector} and {@code others} of them.
   */
  MACHINE_FULL,
  /** Something else had cores that boxes and injector would have used; as the one before. */
  FOREIGN_LOAD;

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
