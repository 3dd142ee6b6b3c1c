package dev.headroom.analysis.evidence.latency;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/**
 * A part of a request's time. Those of a request's way through the service follow each other and do
 * not overlap.
 */
public enum LatencyComponent {
  /** From the injector's start to the service's: network, accept queue, wait for a thread. */
  IN_FRONT_OF_SERVICE,
  WAITING_FOR_CONNECTION,
  HOLDING_CONNECTION,
  /** The rest of the time that the service counts. */
  IN_SERVICE,
  /** All of it, where the service tells no times of its own. */
  WHOLE_REQUEST,
  /** Of the whole: runnable and not running, over all threads. */
  RUNNABLE;

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
