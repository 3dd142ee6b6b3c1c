package dev.headroom.profiler.collect.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementPlanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t WHERE a = 1",
        "(select 1) union (select 2)",
        "/* by a client */ SELECT a FROM t WHERE b = 'delete; into'",
      })
  void what_only_reads_is_explained(String sample) {
    assertThat(StatementPlan.isQuery(sample)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM t",
        "UPDATE t SET a = 1",
        "WITH x AS (SELECT 1) SELECT * FROM x",
        "SELECT 1; DROP TABLE t",
        "SELECT * FROM t FOR UPDATE",
        "SELECT * FROM t LOCK IN SHARE MODE",
        "SELECT * INTO OUTFILE '/tmp/x' FROM t",
        "SELECT @a := 1",
        "SELECT /*! SQL_NO_CACHE */ 1",
        "SELECT 'cut sho",
        "",
      })
  void what_may_do_more_is_not(String sample) {
    assertThat(StatementPlan.isQuery(sample)).isFalse();
  }
}
