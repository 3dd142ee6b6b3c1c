package dev.headroom.analysis.gate.history;

import dev.headroom.analysis.gate.sample.GateMetric;
import java.util.Set;

/**
 * How changes are looked for.
 *
 * @param falseAlarms share of histories of unchanged systems in which any check may be said to have
 *     changed, 0 … 1
 * @param minRuns runs between two changes, and before the first and after the last, at least; 2 or
 *     more
 * @param mostRuns the newest so many runs of a system are looked at
 * @param only metrics that are looked at; empty for those that a gate compares
 * @param seed of the permutations: the same file gives the same answer
 */
public record HistoryRules(
    double falseAlarms, int minRuns, int mostRuns, Set<GateMetric> only, long seed) {
  public static final HistoryRules DEFAULT = new HistoryRules(0.05, 3, 200, Set.of(), 1);

  /** Times that the p-value of the clearest change is below what is asked for. */
  private static final int ROOM = 4;

  private static final int MIN_PERMUTATIONS = 999;

  public HistoryRules {
    only = Set.copyOf(only);
    if (!(falseAlarms > 0 && falseAlarms < 1)) {
      throw new IllegalArgumentException("not a share between 0 and 1: " + falseAlarms);
    }
    if (minRuns < 2 || mostRuns < 2 * minRuns) {
      throw new IllegalArgumentException(
          "a change needs 2 runs or more on either side, and as many runs to look at: "
              + minRuns
              + " of "
              + mostRuns);
    }
  }

  /** So many that a change of one check among so many can be significant at all. */
  int permutations(int checks) {
    return Math.max(MIN_PERMUTATIONS, (int) Math.ceil(ROOM * checks / falseAlarms) - 1);
  }
}
