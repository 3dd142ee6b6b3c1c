package dev.headroom.run.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableAccessTest {
  private static boolean scans(String table, String type) {
    return new TableAccess(table, type, "", 1000).scans();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALL", "all", "index", "hash_ALL", "hash_index"})
  void what_reads_all_of_a_table_scans_it(String type) {
    assertThat(scans("t", type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"range", "ref", "eq_ref", "const", "index_merge", "index_subquery", ""})
  void what_an_index_finds_is_no_scan(String type) {
    assertThat(scans("t", type)).isFalse();
  }

  @Test
  void a_result_made_on_the_way_can_have_no_index() {
    assertThat(scans("<derived2>", "ALL")).isFalse();
  }
}
