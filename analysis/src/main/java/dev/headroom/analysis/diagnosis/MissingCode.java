package dev.headroom.analysis.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** Evidence that would have been wanted and is not there. */
public enum MissingCode {
  /**
   * A part of the recording is missing or damaged; names {@code gap} (its sort) and {@code file},
   * values {@code count}, {@code bytes}, {@code read-bytes} as the sort has them.
   */
  RECORDING_GAP,
  /** A collector could not record here; name {@code text}, as the recorder told it. */
  COLLECTOR_UNAVAILABLE,
  /** Rules lacked a kind of evidence; names {@code evidence}, {@code box} and {@code rules}. */
  EVIDENCE;

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
