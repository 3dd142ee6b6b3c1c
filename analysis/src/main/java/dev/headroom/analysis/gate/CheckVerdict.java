package dev.headroom.analysis.gate;

import dev.headroom.run.file.CodeName;

/** What became of one check. */
public enum CheckVerdict {
  /** No worse than the margin allows. */
  PASS,
  /** Worse, by more than the margin and by more than chance. */
  REGRESSION,
  /** These runs cannot tell. */
  INCONCLUSIVE,
  /** The baseline has it, the candidate does not: nobody knows what became of it. */
  MISSING,
  /** The candidate has it, the baseline does not; decides nothing. */
  NEW;

  public String code() {
    return CodeName.of(this);
  }

  /** Whether it leaves the question open. */
  public boolean isOpen() {
    return this == INCONCLUSIVE || this == MISSING;
  }
}
