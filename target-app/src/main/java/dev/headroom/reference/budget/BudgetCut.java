package dev.headroom.reference.budget;

import dev.headroom.reference.topology.Topology;

/**
 * A system with less of something.
 *
 * @param box whose budget it is
 * @param resource what there is less of, as a diagnosis names it: {@code cpu}, {@code disk}, {@code
 *     egress}, {@code connection-pool} or {@code request-threads}
 * @param from how much of it there was
 * @param to how much there is
 * @param topology the system with less
 */
public record BudgetCut(String box, String resource, double from, double to, Topology topology) {
  public BudgetCut {
    if (!(to > 0 && to < from)) {
      throw new IllegalArgumentException("no cut: from " + from + " to " + to);
    }
  }
}
