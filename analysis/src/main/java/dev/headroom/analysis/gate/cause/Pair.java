package dev.headroom.analysis.gate.cause;

import dev.headroom.analysis.gate.cost.CostNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is taken for the same call on both sides.
 *
 * @param name that the candidate has for it, or the baseline where the candidate does not have it
 */
record Pair(String name, CostNode base, CostNode candidate) {
  /** How many calls may have come between a caller and its call. */
  private static final int MOST_BETWEEN = 4;

  private static final double MOST = 0.5;

  /**
   * Pairs the calls of two callers: those of one name first. Then those between which and the
   * caller another came or went, and those that were given another name, so that what is below them
   * is compared with what it was.
   */
  static List<Pair> of(CostNode base, CostNode candidate) {
    List<Pair> pairs = new ArrayList<>();
    TreeMap<String, CostNode> gone = new TreeMap<>(base.calls());
    TreeMap<String, CostNode> come = new TreeMap<>(candidate.calls());
    TreeSet<String> both = new TreeSet<>(gone.keySet());
    both.retainAll(come.keySet());
    both.forEach(name -> pairs.add(new Pair(name, gone.remove(name), come.remove(name))));
    for (String name : List.copyOf(come.keySet())) {
      match(name, come.get(name), gone)
          .ifPresent(
              pair -> {
                pairs.add(pair);
                come.remove(name);
              });
    }
    int runsBefore = base.costs().size();
    int runsNow = candidate.costs().size();
    come.forEach((name, node) -> pairs.add(new Pair(name, CostNode.none(runsBefore), node)));
    gone.forEach((name, node) -> pairs.add(new Pair(name, node, CostNode.none(runsNow))));
    return pairs;
  }

  /** With one of those that are gone, which is taken out. */
  private static Optional<Pair> match(String name, CostNode now, TreeMap<String, CostNode> gone) {
    for (String old : List.copyOf(gone.keySet())) {
      CostNode before = gone.get(old);
      Optional<CostNode> below = under(now, old, before, MOST_BETWEEN);
      Optional<CostNode> above = under(before, name, now, MOST_BETWEEN);
      if (below.isPresent() || above.isPresent() || isRenamed(old, before, name, now)) {
        gone.remove(old);
        return Optional.of(
            new Pair(name, below.orElse(before), below.isPresent() ? now : above.orElse(now)));
      }
    }
    return Optional.empty();
  }

  /** A node as it were below calls that the other side has it below; empty if it has not. */
  private static Optional<CostNode> under(
      CostNode caller, String name, CostNode node, int mostBetween) {
    TreeMap<String, CostNode> calls = new TreeMap<>();
    if (caller.calls().containsKey(name)) {
      calls.put(name, node);
    } else if (mostBetween > 1) {
      caller
          .calls()
          .forEach(
              (between, call) -> {
                if (calls.isEmpty()) {
                  under(call, name, node, mostBetween - 1).ifPresent(n -> calls.put(between, n));
                }
              });
    }
    return calls.isEmpty() ? Optional.empty() : Optional.of(new CostNode(node.costs(), 0, calls));
  }

  /** The same method of a package that moved, or one that mostly calls the same. */
  private static boolean isRenamed(String old, CostNode before, String name, CostNode now) {
    Set<String> common = new TreeSet<>(before.calls().keySet());
    common.retainAll(now.calls().keySet());
    return simple(old).equals(simple(name))
        || !common.isEmpty() && isMost(before, common) && isMost(now, common);
  }

  private static boolean isMost(CostNode node, Set<String> calls) {
    double sum = calls.stream().mapToDouble(name -> node.call(name).mean()).sum();
    return sum > MOST * node.mean();
  }

  /** Class and method; what has no such form as it is. */
  private static String simple(String name) {
    int method = name.lastIndexOf('.');
    int type = method < 0 ? -1 : name.lastIndexOf('.', method - 1);
    return name.indexOf(' ') < 0 ? name.substring(type + 1) : name;
  }
}
