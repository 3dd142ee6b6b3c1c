package dev.headroom.analysis.gate.goal;

import dev.headroom.run.file.CodeName;

/** What became of a goal. */
public enum GoalVerdict {
  HELD,
  MISSED,
  /** The interval holds the bound. */
  INCONCLUSIVE,
  /** It was not measured, or too little to tell. */
  UNKNOWN;

  public String code() {
    return CodeName.of(this);
  }
}
