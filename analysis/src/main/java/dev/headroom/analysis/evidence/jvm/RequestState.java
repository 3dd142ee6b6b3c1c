package dev.headroom.analysis.evidence.jvm;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** What is being done for a request, by what the threads of its JVM do. */
public enum RequestState {
  ON_CPU,
  /** On CPU for the collector and the allocator. */
  COLLECTING_GARBAGE,
  /** Runnable and not running. */
  RUNNABLE,
  LOCK,
  CONNECTION,
  DATABASE,
  CALL,
  NAME_LOOKUP,
  FILE,
  /** The rest of what its client waits for: on the network, in a queue, or in a wait not known. */
  ELSEWHERE;

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
