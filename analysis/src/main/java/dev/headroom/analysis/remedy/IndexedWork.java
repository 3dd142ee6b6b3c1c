package dev.headroom.analysis.remedy;

import dev.headroom.analysis.evidence.StatementUse;
import java.util.List;

/**
 * What is left of a database's work when a statement that scans has its index. Work is told by the
 * quickest execution of each statement where that was recorded: the mean has the waiting for the
 * scans in it, which makes the cheap ones look dear.
 */
final class IndexedWork {
  /** Rows read for one sent, up to which a statement serves as an example of a cheap one. */
  private static final double CHEAP = 2;

  /** Cost of fetching one more row over an index, relative to a statement for one. */
  private static final double ROW_COST = 0.1;

  /** Share that is left of a row where there is no example: more than an index mostly leaves. */
  private static final double UNKNOWN_REMAINDER = 0.1;

  /** But not more than this: what a statement for one row costs where there is an index, s. */
  private static final double MOST_UNKNOWN = 0.0005;

  private final List<StatementUse> uses;
  private final double cpuSeconds;
  private final boolean isQuickestKnown;

  /**
   * @param uses all statements of the database
   * @param cpuSeconds that all of them cost it for a request; 0 where not known
   */
  IndexedWork(List<StatementUse> uses, double cpuSeconds) {
    this.uses = uses;
    this.cpuSeconds = cpuSeconds;
    this.isQuickestKnown = uses.stream().allMatch(use -> use.leastSeconds().isPresent());
  }

  /** Share of the work that is left, 0 … 1. */
  double remaining(StatementUse scan) {
    double work = uses.stream().mapToDouble(use -> use.perRequest() * seconds(use)).sum();
    double share = work > 0 ? scan.perRequest() * seconds(scan) / work : scan.timeShare();
    double left = rows(scan.rowsWantedPerExecution()) * ofOneRow(scan, share);
    return 1 - share * (1 - Math.min(1, left));
  }

  /** Cost of a statement for one row over an index, relative to the scan. */
  private double ofOneRow(StatementUse scan, double share) {
    return uses.stream()
        .filter(use -> use != scan && use.rowsSentPerExecution() >= 1)
        .filter(use -> use.rowsExaminedPerExecution() <= CHEAP * use.rowsSentPerExecution())
        .mapToDouble(use -> seconds(use) / rows(use.rowsSentPerExecution()) / seconds(scan))
        .average()
        .orElseGet(() -> withoutExample(share * cpuSeconds / scan.perRequest()));
  }

  private static double withoutExample(double scanCpuSeconds) {
    return scanCpuSeconds > 0
        ? Math.min(UNKNOWN_REMAINDER, MOST_UNKNOWN / scanCpuSeconds)
        : UNKNOWN_REMAINDER;
  }

  private double seconds(StatementUse use) {
    return isQuickestKnown ? use.leastSeconds().orElseThrow() : use.secondsPerExecution();
  }

  /** Cost of a statement that fetches so many rows over an index, in those for one row. */
  private static double rows(double fetched) {
    return 1 + ROW_COST * Math.max(0, fetched - 1);
  }
}
