package dev.headroom.analysis.cause;

import dev.headroom.analysis.cause.database.CommitsToDisk;
import dev.headroom.analysis.cause.database.Deadlocks;
import dev.headroom.analysis.cause.database.ManyStatements;
import dev.headroom.analysis.cause.database.PagesFromDisk;
import dev.headroom.analysis.cause.database.RowsContended;
import dev.headroom.analysis.cause.database.StatementScansRows;
import dev.headroom.analysis.cause.database.WideRows;
import dev.headroom.analysis.cause.jvm.CollectsGarbage;
import dev.headroom.analysis.cause.jvm.HeapTooSmall;
import dev.headroom.analysis.cause.jvm.HotFrame;
import dev.headroom.analysis.cause.jvm.HotLibrary;
import dev.headroom.analysis.cause.jvm.LockContended;
import dev.headroom.analysis.cause.jvm.MemoryLeak;
import dev.headroom.analysis.cause.network.FullHandshakes;
import dev.headroom.analysis.cause.network.LargeAnswers;
import dev.headroom.analysis.cause.network.RetriesKeepDown;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.FailureRule;
import java.util.List;
import java.util.Optional;

/** All rules; a new one is one file and one line here. */
public final class CauseRules {
  private static final List<CauseRule> ALL =
      List.of(
          new StatementScansRows(),
          new ManyStatements(),
          new WideRows(),
          new CommitsToDisk(),
          new PagesFromDisk(),
          new PoolTooSmall(),
          new HoldersWait(),
          new ConnectionsLeak(),
          new FullHandshakes(),
          new LargeAnswers(),
          new RetriesKeepDown(),
          new ConnectionPerRequest(),
          new ConnectionsNotTaken(),
          new DescriptorsUsedUp(),
          new NeighboursOnCpu(),
          new QuotaBelowCores(),
          new DownstreamSlow(),
          new RowsContended(),
          new Deadlocks(),
          new LockContended(),
          new HotFrame(),
          new HotLibrary(),
          new HeapTooSmall(),
          new MemoryLeak(),
          new CollectsGarbage());

  private CauseRules() {}

  public static List<CauseRule> all() {
    return ALL;
  }

  /** Those that say why a resource binds, and not why a target failed. */
  static List<CauseRule> ofBottlenecks() {
    return ALL.stream().filter(rule -> !(rule instanceof FailureRule)).toList();
  }

  /** The others. */
  static List<CauseRule> ofFailures() {
    return ALL.stream().filter(FailureRule.class::isInstance).toList();
  }

  /** The rule of that id; empty for one that this release does not have. */
  public static Optional<CauseRule> named(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
