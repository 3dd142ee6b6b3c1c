package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;

/** What a rule says. */
public sealed interface Finding {
  /** The cause is at work. */
  record Found(Cause cause) implements Finding {}

  /** The cause is not at work, or cannot be in such a resource. */
  record NotHere(String why) implements Finding {}

  /** The rule cannot tell, and what to measure so that it can. */
  record Lacking(String measureNext) implements Finding {}
}
