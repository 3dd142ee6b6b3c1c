package dev.headroom.reference.budget;

import dev.headroom.reference.topology.Topology;
import java.util.List;

/** All budgets; a new one is one file and one line here. */
public final class Budgets {
  private static final List<Budget> ALL =
      List.of(
          new CpuBudget(),
          new DiskBudget(),
          new EgressBudget(),
          PoolBudget.CONNECTIONS,
          PoolBudget.THREADS);

  private Budgets() {}

  /**
   * The system once for each of its budgets, with less of that one.
   *
   * @param share to be taken away, more than 0 and less than 1
   */
  public static List<BudgetCut> cuts(Topology topology, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("no share to be taken away: " + share);
    }
    return ALL.stream().flatMap(budget -> budget.cuts(topology, share).stream()).toList();
  }
}
