package dev.headroom.run.load;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** Why a response was not the expected one. */
public enum FailureKind {
  /** It did not come in time. */
  TIMEOUT,
  /** There was no connection, or it was lost: refused, reset, closed, not in time, no such host. */
  CONNECTION,
  /** The load generator had no local port left. */
  NO_PORT,
  /** The load generator could open no further socket. */
  NO_DESCRIPTOR,
  /** Its status was not the expected one. */
  STATUS,
  /** Its status was, but not what a check looks for in it. */
  ANSWER,
  /** Not told, or none of these. */
  OTHER;

  /** Whether it was the load generator that failed, and not the target. */
  public boolean isOfGenerator() {
    return this == NO_PORT || this == NO_DESCRIPTOR;
  }

  @JsonValue
  public String code() {
    return CodeName.of(this);
  }

  @JsonCreator
  static FailureKind fromCode(String code) {
    return CodeName.find(FailureKind.class, code).orElse(OTHER);
  }
}
