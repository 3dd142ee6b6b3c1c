package dev.headroom.load.plan;

import java.util.Arrays;
import java.util.Optional;

/** Why a step ended, with the code that the step record uses. */
public enum StepEnd {
  /** Its time was over. */
  SCHEDULE("schedule"),
  /** Work piled up to the bound; the step's remaining arrivals were skipped. */
  SATURATED("saturated"),
  /** More users no longer bring more throughput; the probe ends here. */
  CONVERGED("converged"),
  /** Too many requests failed. */
  ERRORS("errors"),
  /** The run was broken off from outside. */
  STOPPED("stopped");

  private final String code;

  StepEnd(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one of that code; empty if there is none. */
  public static Optional<StepEnd> of(String code) {
    return Arrays.stream(values()).filter(end -> end.code.equals(code)).findFirst();
  }
}
