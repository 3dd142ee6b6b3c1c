package dev.headroom.cli.gate.run;

import java.util.Locale;

/** Whose run it is. */
public enum Side {
  BASELINE,
  CANDIDATE;

  /**
   * Which side a turn is of: ABBA, so that a drift of the machine that is steady over four turns
   * falls on both alike.
   *
   * @param turn from 0
   */
  static Side ofTurn(int turn) {
    return turn % 4 == 0 || turn % 4 == 3 ? BASELINE : CANDIDATE;
  }

  /** Also the last part of its runs' names. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
