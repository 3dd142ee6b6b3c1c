package dev.headroom.run.load;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** The part of a run's schedule to which a step belongs. */
public enum Phase {
  /** Load that only warms the target up; never evidence. */
  WARM_UP,
  /** Closed model: a fixed number of concurrent users. */
  PROBE,
  /** Open model: arrivals that do not wait for responses. */
  CURVE,
  /** Open model: the first plateau of the curve once more, to tell load from time. */
  RETURN,
  /**
   * Open model: a traffic model under test, whose rate may change within a step; never evidence.
   */
  TRAFFIC,
  /**
   * Closed model: this system and another one in turn, so that the machine does the same to both;
   * steps are named {@code before-1}, {@code after-1} …; never evidence for this system alone.
   */
  SIDE_BY_SIDE,
  /** Load of somebody else's simulation, or of a newer format. */
  OTHER;

  /** Whether a step of that phase says anything of this system in its steady state. */
  public boolean isEvidence() {
    return this != WARM_UP && this != SIDE_BY_SIDE && this != TRAFFIC;
  }

  @JsonValue
  public String code() {
    return CodeName.of(this);
  }

  @JsonCreator
  static Phase fromCode(String code) {
    return CodeName.find(Phase.class, code).orElse(OTHER);
  }
}
