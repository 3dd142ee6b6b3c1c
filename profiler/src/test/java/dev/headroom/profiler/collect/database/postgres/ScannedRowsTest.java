package dev.headroom.profiler.collect.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScannedRowsTest {
  private static final String ITEM = "public.item";
  private static final TableScan WHOLE = new TableScan(ITEM, 1, 0);

  private final ScannedRows scanned = new ScannedRows();

  private static ExecutedStatement executed(String id, String text, long calls, long rows) {
    return new ExecutedStatement(id, text, text, calls, 1, 0.1, rows);
  }

  private static ExecutedStatement query(String id, long calls) {
    return executed(id, "SELECT", calls, 10 * calls);
  }

  private static Map<String, ScannedRows.Table> counted(double rows) {
    return Map.of(ITEM, new ScannedRows.Table(4000, rows));
  }

  private static List<TableScan> plans(String id) {
    return id.startsWith("scan") ? List.of(WHOLE) : List.of();
  }

  private void look(double counted, ExecutedStatement... executed) {
    scanned.update(List.of(executed), counted(counted), ScannedRowsTest::plans);
  }

  @Test
  void each_execution_reads_the_table_that_its_plan_scans() {
    look(1e6, query("scan", 100));
    look(1e6 + 20 * 4000, query("scan", 120));

    assertThat(scanned.rowsExamined(query("scan", 120))).isEqualTo(1000 + 20 * 4000);
  }

  @Test
  void a_kind_that_was_not_there_at_the_first_look_counts_from_its_begin() {
    look(0);
    look(20 * 4000, query("scan", 20));

    assertThat(scanned.rowsExamined(query("scan", 20))).isEqualTo(20 * 4000);
  }

  /** As where the plan for the values that are really given uses an index. */
  @Test
  void what_was_not_read_by_scans_is_not_told() {
    look(0, query("scan", 0));
    look(500, query("scan", 20));

    assertThat(scanned.rowsExamined(query("scan", 20))).isEqualTo(500);
  }

  /** As where there are fewer rows to be found than the limit asks for. */
  @Test
  void a_limit_that_does_not_end_a_scan_is_told_by_what_was_counted() {
    TableScan limited = new TableScan(ITEM, 1, 400);
    look(0, executed("limited", "SELECT", 1, 0));
    scanned.update(
        List.of(executed("limited", "SELECT", 21, 0)), counted(20 * 4000), id -> List.of(limited));

    assertThat(scanned.rowsExamined(executed("limited", "SELECT", 21, 0))).isEqualTo(20 * 4000);
  }

  @Test
  void statements_that_scan_one_table_share_what_was_counted() {
    look(0);
    look(20_000, query("scan-1", 7), query("scan-2", 3));

    assertThat(scanned.rowsExamined(query("scan-1", 7))).isEqualTo(14_000);
    assertThat(scanned.rowsExamined(query("scan-2", 3))).isEqualTo(6_000);
  }

  @Test
  void without_a_scan_it_is_what_was_returned() {
    look(0);
    look(0, query("lookup", 5));

    assertThat(scanned.rowsExamined(query("lookup", 5))).isEqualTo(50);
    assertThat(scanned.rowsExamined(executed("insert", "INSERT INTO a", 5, 5))).isZero();
    assertThat(scanned.rowsExamined(executed("update", "UPDATE a", 5, 5))).isEqualTo(5);
  }

  @Test
  void it_never_becomes_less() {
    look(0);
    look(40_000, query("scan-1", 10));
    look(40_000, query("scan-1", 10), query("scan-2", 30));

    assertThat(scanned.rowsExamined(query("scan-1", 10))).isEqualTo(40_000);
  }

  @Test
  void a_table_that_is_not_known_is_left_out() {
    look(0);
    scanned.update(
        List.of(query("scan", 5)), counted(9e9), id -> List.of(new TableScan("public.gone", 1, 0)));

    assertThat(scanned.rowsExamined(query("scan", 5))).isEqualTo(50);
  }
}
