package dev.headroom.analysis.gate.cost;

import java.util.Comparator;
import java.util.List;

/**
 * What requests cost in some runs, and who spends it.
 *
 * @param root all of it; its calls are where threads begin, or statements
 * @param grains cost of one sample, a value a run; 0 of what is counted and not sampled
 * @param limit mean cost below which a call is not in it, and counts as its caller's own
 */
public record CostTree(CostNode root, List<Double> grains, double limit) {
  /** Samples expected at most, with 95 % confidence, where none was seen. */
  private static final double NONE_SEEN = 3;

  public CostTree {
    grains = List.copyOf(grains);
    if (grains.size() != root.costs().size()
        || !(limit >= 0)
        || grains.stream().anyMatch(grain -> !(grain >= 0 && Double.isFinite(grain)))) {
      throw new IllegalArgumentException("not samples of runs: " + grains + ", " + limit);
    }
  }

  public int runs() {
    return grains.size();
  }

  /** Of several, at least one, as of one whose runs stand one after the other. */
  public static CostTree merged(List<CostTree> trees) {
    return new CostTree(
        CostNode.merged(trees.stream().map(CostTree::root).toList()),
        trees.stream().flatMap(tree -> tree.grains.stream()).toList(),
        trees.stream().mapToDouble(CostTree::limit).max().orElseThrow());
  }

  /**
   * Without what hardly costs anything.
   *
   * @param leastShare share of the whole that a call has to cost to be kept
   * @param most calls that are kept at most, the dearest
   */
  public CostTree pruned(double leastShare, int most) {
    double least = Math.max(limit, leastShare * root.mean());
    List<Double> kept =
        root.means().filter(mean -> mean >= least).sorted(Comparator.reverseOrder()).toList();
    double lowest = kept.size() <= most ? least : Math.nextUp(kept.get(most));
    return new CostTree(root.above(lowest), grains, lowest);
  }

  /**
   * Mean cost up to which a call may have gone unseen: with less it was not kept, or, with 95 %
   * confidence, not sampled (J. A. Hanley, A. Lippman-Hand, JAMA 249, 1983: the rule of three).
   */
  public double detectionLimit() {
    double grain = grains.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return Math.max(limit, NONE_SEEN * grain / runs());
  }

  /**
   * Mean over the runs of the squared error that sampling leaves in each run's cost: that of a
   * binomial of as many samples as the run has, at least that of one sample.
   *
   * @param costs a value a run
   */
  public double meanSquaredError(List<Double> costs) {
    double squares = 0;
    for (int run = 0; run < grains.size(); run++) {
      double grain = grains.get(run);
      double all = root.costs().get(run);
      double share = all > 0 ? Math.min(1, costs.get(run) / all) : 0;
      squares += grain * Math.max(costs.get(run) * (1 - share), share < 1 ? grain : 0);
    }
    return squares / grains.size();
  }
}
