package dev.headroom.analysis.gate.cause;

import dev.headroom.run.file.CodeName;

/** Why nobody is named. */
public enum Unknown {
  /** The baseline's runs have not recorded who spends it. */
  NOT_IN_BASELINE,
  /** The candidate's have not. */
  NOT_IN_CANDIDATE,
  /** With a run a side nothing says how runs differ. */
  TOO_FEW_RUNS,
  /** It is spent as before, as far as these runs can tell. */
  UNCHANGED,
  /** More is spent, by so many that none of them has a notable part of it. */
  SPREAD;

  public String code() {
    return CodeName.of(this);
  }
}
