package dev.headroom.profiler.collect.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.run.file.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On plans as PostgreSQL 15 and 16 write them, without what does not matter. */
class TableScanTest {
  private static List<TableScan> scans(String plan) throws Exception {
    return TableScan.of(Json.lines().readTree("[{\"Plan\": " + plan + "}]"));
  }

  private static String scan(String relation, int rows, String relationship) {
    return String.format(
        "{\"Node Type\": \"Seq Scan\", \"Parent Relationship\": \"%s\","
            + " \"Relation Name\": \"%s\", \"Schema\": \"public\", \"Plan Rows\": %d}",
        relationship, relation, rows);
  }

  private static String node(String type, String relationship, int rows, String... children) {
    return String.format(
        "{\"Node Type\": \"%s\", \"Parent Relationship\": \"%s\", \"Plan Rows\": %d,"
            + " \"Plans\": [%s]}",
        type, relationship, rows, String.join(",", children));
  }

  @Test
  void a_scan_below_a_sort_reads_the_whole_table_whatever_the_limit() throws Exception {
    List<TableScan> scans =
        scans(node("Limit", "", 1, node("Sort", "Outer", 8, scan("item", 8, "Outer"))));

    assertThat(scans).containsExactly(new TableScan("public.item", 1, 0));
    assertThat(scans.get(0).rowsRead(4000, 8)).isEqualTo(4000);
  }

  /** Of 4000 rows 40 are expected to match; for 10 of them a quarter is read. */
  @Test
  void a_scan_right_below_a_limit_ends_when_there_are_enough() throws Exception {
    TableScan scan = scans(node("Limit", "", 4, scan("item", 40, "Outer"))).get(0);

    assertThat(scan.rowsRead(4000, 10)).isCloseTo(1000, within(1e-9));
    assertThat(scan.rowsRead(4000, 100)).isEqualTo(4000);
    assertThat(scan.rowsRead(4000, 0)).isCloseTo(100, within(1e-9));
  }

  @Test
  void the_inner_table_of_a_nested_loop_is_read_for_each_row_of_the_outer() throws Exception {
    List<TableScan> scans =
        scans(node("Nested Loop", "", 5, scan("a", 7, "Outer"), scan("b", 3, "Inner")));

    assertThat(scans)
        .containsExactly(new TableScan("public.a", 1, 0), new TableScan("public.b", 7, 0));
  }

  @Test
  void an_inner_table_that_is_kept_is_read_once() throws Exception {
    String kept = node("Materialize", "Inner", 3, scan("b", 3, "Outer"));

    assertThat(scans(node("Nested Loop", "", 5, scan("a", 7, "Outer"), kept)))
        .contains(new TableScan("public.b", 1, 0));
  }

  @Test
  void only_the_outer_side_of_a_hash_join_ends_with_the_limit() throws Exception {
    String hash = node("Hash", "Inner", 3, scan("b", 3, "Outer"));
    String join = node("Hash Join", "Outer", 9, scan("a", 7, "Outer"), hash);

    assertThat(scans(node("Limit", "", 1, join)))
        .containsExactly(new TableScan("public.a", 1, 9), new TableScan("public.b", 1, 0));
  }

  @Test
  void a_subplan_does_not_end_with_the_limit_above() throws Exception {
    String aggregate = node("Aggregate", "InitPlan", 1, scan("b", 3, "Outer"));
    String index = node("Index Scan", "Outer", 5, aggregate);

    assertThat(scans(node("Limit", "", 1, index))).containsExactly(new TableScan("public.b", 1, 0));
  }

  /** The planner itself prefers it to the index that there may be. */
  @Test
  void a_scan_that_is_little_of_what_a_statement_costs_is_none() throws Exception {
    assertThat(scans(hashJoin(11, 28))).isEmpty();
    assertThat(scans(hashJoin(1100, 1128))).containsExactly(new TableScan("public.item", 1, 0));
  }

  private static String hashJoin(int scanCost, int cost) {
    String scan =
        "{\"Node Type\": \"Seq Scan\", \"Relation Name\": \"item\", \"Schema\": \"public\","
            + " \"Total Cost\": %d}";
    String join = "{\"Node Type\": \"Hash Join\", \"Total Cost\": %d, \"Plans\": [%s, %s]}";
    String index = "{\"Node Type\": \"Index Scan\", \"Total Cost\": 17}";
    return String.format(join, cost, index, String.format(scan, scanCost));
  }

  @Test
  void what_is_read_over_an_index_is_no_scan() throws Exception {
    assertThat(scans(node("Index Scan", "", 1))).isEmpty();
    assertThat(TableScan.of(Json.lines().readTree("{}"))).isEmpty();
  }
}
