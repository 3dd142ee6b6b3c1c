package dev.headroom.analysis.cause;

import java.util.List;

/** All rules; a new one is one file and one line here. */
public final class CauseRules {
  private static final List<CauseRule> ALL =
      List.of(new StatementScansRows(), new PoolTooSmall(), new HoldersWait(), new HotFrame());

  private CauseRules() {}

  public static List<CauseRule> all() {
    return ALL;
  }
}
