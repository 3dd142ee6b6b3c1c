package dev.headroom.analysis.cause;

import java.util.List;
import java.util.Optional;

/** All rules; a new one is one file and one line here. */
public final class CauseRules {
  private static final List<CauseRule> ALL =
      List.of(
          new StatementScansRows(),
          new ManyStatements(),
          new PoolTooSmall(),
          new HoldersWait(),
          new LockContended(),
          new HotFrame(),
          new CollectsGarbage());

  private CauseRules() {}

  public static List<CauseRule> all() {
    return ALL;
  }

  /** The rule of that id; empty for one that this release does not have. */
  public static Optional<CauseRule> named(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
