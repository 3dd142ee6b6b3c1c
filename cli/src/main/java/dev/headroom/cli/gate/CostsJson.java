package dev.headroom.cli.gate;

import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostNode;
import dev.headroom.analysis.gate.cost.CostTree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What requests cost, in a baseline's file: a tree whose names are the calls. Calls that follow
 * each other and hardly cost anything themselves, as those of a framework, are one name.
 *
 * @param all cost of each run
 * @param calls by name
 * @param grains cost of a sample in each run
 * @param limit mean cost below which nothing was kept
 */
record CostsJson(String all, Map<String, Call> calls, String grains, BigDecimal limit) {
  /**
   * Between calls that follow each other; in a name there are no two spaces, nor in a statement.
   */
  private static final String THEN = "  > ";

  /** Of the whole: what calls that are put together may cost by themselves. */
  private static final double HARDLY_ANY = 0.002;

  private static final MathContext DIGITS = new MathContext(4);

  /**
   * A call.
   *
   * @param calls what it calls; absent if nothing
   * @param costs of each run
   */
  record Call(Map<String, Call> calls, String costs) {}

  static Map<String, CostsJson> write(Map<CostKind, CostTree> costs) {
    Map<String, CostsJson> written = new TreeMap<>();
    costs.forEach((kind, tree) -> written.put(kind.code(), write(tree)));
    return written;
  }

  private static CostsJson write(CostTree tree) {
    double hardlyAny = HARDLY_ANY * tree.root().mean();
    return new CostsJson(
        text(tree.root().costs()),
        calls(tree.root(), hardlyAny),
        text(tree.grains()),
        BigDecimal.valueOf(tree.limit()).round(DIGITS).stripTrailingZeros());
  }

  private static Map<String, Call> calls(CostNode node, double hardlyAny) {
    Map<String, Call> calls = new TreeMap<>();
    node.calls().forEach((name, call) -> put(name, call, hardlyAny, hardlyAny, calls));
    return calls;
  }

  private static void put(
      String names, CostNode call, double left, double hardlyAny, Map<String, Call> into) {
    if (call.calls().size() == 1) {
      Map.Entry<String, CostNode> only = call.calls().entrySet().iterator().next();
      double after = left - (call.mean() - only.getValue().mean());
      if (after >= 0) {
        put(names + THEN + only.getKey(), only.getValue(), after, hardlyAny, into);
        return;
      }
    }
    Map<String, Call> below = calls(call, hardlyAny);
    into.put(names, new Call(below.isEmpty() ? null : below, text(call.costs())));
  }

  private static String text(List<Double> values) {
    return values.stream()
        .map(v -> BigDecimal.valueOf(v).round(DIGITS).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(" "));
  }

  /** Those of kinds that this release knows. */
  static Map<CostKind, CostTree> read(Map<String, CostsJson> written) {
    Map<CostKind, CostTree> costs = new TreeMap<>();
    written.forEach(
        (code, tree) -> CostKind.find(code).ifPresent(kind -> costs.put(kind, tree.tree())));
    return costs;
  }

  private CostTree tree() {
    CostNode root = new CostNode(values(all), 0, nodes(calls));
    return new CostTree(root, values(grains), limit.doubleValue());
  }

  private static TreeMap<String, CostNode> nodes(Map<String, Call> calls) {
    TreeMap<String, CostNode> nodes = new TreeMap<>();
    if (calls != null) {
      calls.forEach(
          (names, call) -> {
            List<String> each = new ArrayList<>(Arrays.asList(names.split(THEN)));
            CostNode node = new CostNode(values(call.costs()), 0, nodes(call.calls()));
            for (int i = each.size() - 1; i > 0; i--) {
              TreeMap<String, CostNode> only = new TreeMap<>(Map.of(each.get(i), node));
              node = new CostNode(node.costs(), 0, only);
            }
            nodes.put(each.get(0), node);
          });
    }
    return nodes;
  }

  private static List<Double> values(String text) {
    return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
  }
}
