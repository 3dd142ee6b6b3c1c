package dev.headroom.profiler.collect.database.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table that a statement's plan reads from one end to the other.
 *
 * @param table with its schema
 * @param times so often in one execution, as the planner expects
 * @param enough rows that the planner expects what is above a {@code LIMIT} to be chosen from; the
 *     scan ends when that limit is reached. 0 where it goes to the table's end
 */
record TableScan(String table, double times, double enough) {
  /** They want all of what they read before they give the first row. */
  private static final Set<String> WANT_ALL =
      Set.of(
          "Aggregate",
          "Hash",
          "Incremental Sort",
          "Materialize",
          "ModifyTable",
          "Recursive Union",
          "SetOp",
          "Sort",
          "WindowAgg");

  /** They keep what they have read for the next time. */
  private static final Set<String> KEEP = Set.of("Materialize", "Memoize");

  /** Of subplans that are worked out before, whatever is above them. */
  private static final Set<String> APART = Set.of("InitPlan", "SubPlan");

  /**
   * Share of what the planner thinks that the statement costs, from which scans are what it costs:
   * a small table is read from end to end though it has an index, since that is cheaper.
   */
  private static final double MATTERS = 0.5;

  private record Costly(TableScan scan, double cost) {}

  /**
   * Those of a plan, as {@code EXPLAIN (VERBOSE, FORMAT JSON)} writes it, if they are most of what
   * it costs.
   */
  static List<TableScan> of(JsonNode explained) {
    JsonNode plan = explained.path(0).path("Plan");
    List<Costly> scans = new ArrayList<>();
    add(plan, 1, 0, scans);
    double cost = scans.stream().mapToDouble(Costly::cost).sum();
    return cost < MATTERS * cost(plan) ? List.of() : scans.stream().map(Costly::scan).toList();
  }

  private static double cost(JsonNode node) {
    return node.path("Total Cost").asDouble();
  }

  private static void add(JsonNode node, double times, double enough, List<Costly> scans) {
    String type = node.path("Node Type").asText();
    if (type.equals("Seq Scan")) {
      String table = node.path("Schema").asText() + "." + node.path("Relation Name").asText();
      scans.add(new Costly(new TableScan(table, times, enough), times * cost(node)));
    }
    JsonNode children = node.path("Plans");
    for (JsonNode child : children) {
      String relation = child.path("Parent Relationship").asText();
      boolean everyTime =
          type.equals("Nested Loop")
              && relation.equals("Inner")
              && !KEEP.contains(child.path("Node Type").asText());
      double above = everyTime ? Math.max(1, rows(children.path(0))) : 1;
      boolean all = WANT_ALL.contains(type) || APART.contains(relation);
      double limited = type.equals("Limit") ? Math.max(1, rows(child)) : enough;
      add(child, times * above, all ? 0 : limited, scans);
    }
  }

  private static double rows(JsonNode node) {
    return node.path("Plan Rows").asDouble();
  }

  /**
   * Rows that one execution reads.
   *
   * @param tableRows rows of the table
   * @param sent rows that one execution returns
   */
  double rowsRead(double tableRows, double sent) {
    double share = enough > 0 ? Math.min(1, Math.max(1, sent) / enough) : 1;
    return tableRows * times * share;
  }
}
