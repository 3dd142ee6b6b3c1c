package dev.headroom.analysis.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/** What lowers the probability of a verdict; each with the {@code probability} that it takes. */
public enum DoubtCode {
  /** Another resource may bind; name {@code resource}. */
  ANOTHER_RESOURCE,
  /** A cause may hide where evidence was not there; name {@code evidence}. */
  EVIDENCE_MISSING,
  /** A cause may hide in processes that the run was not told of; {@code share} of the resource. */
  UNNAMED_PROCESSES,
  /** No cause was found though what shows one was there: it may be of a kind that nobody knows. */
  CAUSE_NOT_FOUND;

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
