package dev.headroom.run.load;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** Why a step of the load ended. */
public enum EndReason {
  /** Its time was over. */
  SCHEDULE,
  /** Work piled up to the bound on requests in flight. */
  SATURATED,
  /** More users, or more time, no longer brought more throughput. */
  CONVERGED,
  /** Too many requests failed. */
  ERRORS,
  /** The load was broken off from outside. */
  STOPPED,
  /** Of a newer format than this reader. */
  OTHER;

  /** Whether the injector ended the step early because of what the target did. */
  public boolean cutsShort() {
    return this == SATURATED || this == ERRORS;
  }

  @JsonValue
  public String code() {
    return CodeName.of(this);
  }

  @JsonCreator
  static EndReason fromCode(String code) {
    return CodeName.find(EndReason.class, code).orElse(OTHER);
  }
}
