package dev.headroom.reference.budget;

import dev.headroom.reference.topology.Topology;
import java.util.List;

/** Something that a topology gives out in an amount; one file each. */
interface Budget {
  /**
   * The system with less of it, once for each place that has a budget of its own.
   *
   * @param share to be taken away, 0 … 1; of what can only be had in whole numbers at least one
   * @return none where nothing limits it, or there is only one of it
   */
  List<BudgetCut> cuts(Topology topology, double share);

  /** What is left of a number of things: at least one fewer; none where there is only one. */
  static int left(int amount, double share) {
    return Math.min(amount - 1, (int) Math.floor(amount * (1 - share)));
  }
}
