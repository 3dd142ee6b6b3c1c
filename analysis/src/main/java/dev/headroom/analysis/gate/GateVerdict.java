package dev.headroom.analysis.gate;

import dev.headroom.run.file.CodeName;

/** What a gate says, the best first. */
public enum GateVerdict {
  /** Every check and goal holds. */
  PASS,
  /** Something could not be told, and nothing is known to be worse. */
  INCONCLUSIVE,
  /** There is no run that may be compared: nothing was checked. */
  REFUSED,
  /** Something became worse, a goal was missed, or the target failed. */
  REGRESSION;

  public String code() {
    return CodeName.of(this);
  }
}
