package dev.headroom.analysis.gate.cost;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A method where it is called from, or a statement.
 *
 * @param costs of it and all that it calls for a request, a value a run
 * @param line of its source on which most of it was seen; 0 where nobody knows
 * @param calls what it calls, by name
 */
public record CostNode(List<Double> costs, int line, SortedMap<String, CostNode> calls) {
  public CostNode {
    costs = List.copyOf(costs);
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
    int runs = costs.size();
    if (runs == 0 || costs.stream().anyMatch(cost -> !(cost >= 0 && Double.isFinite(cost)))) {
      throw new IllegalArgumentException("not costs of runs: " + costs);
    }
    if (calls.values().stream().anyMatch(call -> call.costs.size() != runs)
        || calls.keySet().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("calls without a name, or not of " + runs + " runs");
    }
  }

  /** What nobody saw in some runs. */
  public static CostNode none(int runs) {
    return new CostNode(Collections.nCopies(runs, 0.0), 0, new TreeMap<>());
  }

  public double mean() {
    return costs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** The call of that name; one that costs nothing if there is none. */
  public CostNode call(String name) {
    CostNode call = calls.get(name);
    return call == null ? none(costs.size()) : call;
  }

  /** One tree of several, whose runs stand one after the other. */
  static CostNode merged(List<CostNode> trees) {
    TreeSet<String> names = new TreeSet<>();
    trees.forEach(tree -> names.addAll(tree.calls.keySet()));
    TreeMap<String, CostNode> calls = new TreeMap<>();
    for (String name : names) {
      calls.put(name, merged(trees.stream().map(tree -> tree.call(name)).toList()));
    }
    List<Double> costs = trees.stream().flatMap(tree -> tree.costs.stream()).toList();
    Optional<CostNode> heaviest =
        trees.stream()
            .filter(tree -> tree.line > 0)
            .max((one, other) -> Double.compare(one.mean(), other.mean()));
    return new CostNode(costs, heaviest.map(CostNode::line).orElse(0), calls);
  }

  /** Without calls that cost less; what they cost is then their caller's own. */
  CostNode above(double least) {
    TreeMap<String, CostNode> kept = new TreeMap<>();
    calls.forEach(
        (name, call) -> {
          if (call.mean() >= least) {
            kept.put(name, call.above(least));
          }
        });
    return new CostNode(costs, line, kept);
  }

  /** What each call costs at any depth. */
  Stream<Double> means() {
    return calls.values().stream().flatMap(c -> Stream.concat(Stream.of(c.mean()), c.means()));
  }
}
