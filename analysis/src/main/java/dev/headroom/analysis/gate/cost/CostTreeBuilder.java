package dev.headroom.analysis.gate.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the stacks of one run together. A method that calls itself, also by others, counts once. */
public final class CostTreeBuilder {
  private final Node root = new Node();

  /** What was seen of a call. */
  private static final class Node {
    private final Map<String, Node> calls = new HashMap<>();
    private final Map<Integer, Double> lines = new HashMap<>();
    private final Map<Integer, Double> ownLines = new HashMap<>();
    private double cost;
    private double own;

    private CostNode built() {
      TreeMap<String, CostNode> built = new TreeMap<>();
      calls.forEach((name, call) -> built.put(name, call.built()));
      return new CostNode(List.of(cost), line(), built);
    }

    /** Where it works itself, if it does; else where it calls most. */
    private int line() {
      Map<Integer, Double> from = 2 * own >= cost ? ownLines : lines;
      return from.entrySet().stream()
          .max(
              Map.Entry.<Integer, Double>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse(0);
    }
  }

  /**
   * Adds a stack.
   *
   * @param calls the outermost first; none of what nobody is known to spend
   * @param cost in the kind's unit
   */
  public void add(List<Place> calls, double cost) {
    List<Node> path = new ArrayList<>(List.of(root));
    List<String> names = new ArrayList<>();
    int line = 0;
    for (Place call : calls) {
      int before = names.indexOf(call.name());
      if (before >= 0) {
        names.subList(before + 1, names.size()).clear();
        path.subList(before + 2, path.size()).clear();
      } else {
        names.add(call.name());
        path.add(last(path).calls.computeIfAbsent(call.name(), any -> new Node()));
      }
      line = call.line();
      note(last(path).lines, line, cost);
    }
    path.forEach(node -> node.cost += cost);
    last(path).own += cost;
    note(last(path).ownLines, line, cost);
  }

  private static Node last(List<Node> path) {
    return path.get(path.size() - 1);
  }

  private static void note(Map<Integer, Double> lines, int line, double cost) {
    if (line > 0) {
      lines.merge(line, cost, Double::sum);
    }
  }

  /**
   * The tree; empty if nothing was spent.
   *
   * @param grain cost of one sample; 0 of what is counted
   */
  public Optional<CostTree> build(double grain) {
    return root.cost > 0
        ? Optional.of(new CostTree(root.built(), List.of(grain), 0))
        : Optional.empty();
  }
}
