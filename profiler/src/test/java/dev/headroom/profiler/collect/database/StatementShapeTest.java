package dev.headroom.profiler.collect.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementShapeTest {
  private static final String DIGEST = "SELECT * FROM `t` WHERE NAME LIKE ?";

  private static String mark(String pattern) {
    String sample = "select * from t where name like " + pattern;
    return StatementShape.of(DIGEST, sample)
        .map(shape -> shape.substring(shape.indexOf("LIKE") + 5))
        .orElse("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'abc%'", "'a'", "\"abc%\"", "'a%b_'", "'\\%abc'", "'''%'", "N'abc%'"})
  void a_pattern_that_begins_with_a_literal_is_a_prefix(String pattern) {
    assertThat(mark(pattern)).isEqualTo("'?%'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'%abc'", "'_bc'", "'%'", "''", "\"%abc\"", "\"\""})
  void any_other_pattern_is_none(String pattern) {
    assertThat(mark(pattern)).isEqualTo("'%?'");
  }

  @Test
  void a_placeholder_says_nothing_of_the_pattern() {
    assertThat(mark("?")).isEqualTo("?");
  }

  @Test
  void a_concatenation_begins_as_its_first_part() {
    assertThat(
            StatementShape.of(
                "SELECT * FROM `t` WHERE NAME LIKE `CONCAT` (?, ...) AND `a` = ?",
                "SELECT * FROM t WHERE name LIKE CONCAT('abc', '%') AND a = 1"))
        .contains("SELECT * FROM `t` WHERE NAME LIKE `CONCAT` ( '?%' ) AND `a` = ?");
    assertThat(
            StatementShape.of(
                "SELECT * FROM `t` WHERE NAME LIKE CONCAT (...)",
                "SELECT * FROM t WHERE name LIKE CONCAT('%', 'abc')"))
        .contains("SELECT * FROM `t` WHERE NAME LIKE CONCAT ( '%?' )");
  }

  @Test
  void no_literal_of_the_execution_is_in_the_shape() {
    String sample =
        "SELECT * FROM t WHERE name LIKE 'secret%' AND mail = 'me@example.org' AND pin = 4711"
            + " AND x IN (0xCAFE, -17, 1.5e3, 'it''s', \"quo\\\"ted\") -- hidden";
    String digest =
        "SELECT * FROM `t` WHERE NAME LIKE ? AND `mail` = ? AND `pin` = ? AND `x` IN (...)";
    assertThat(StatementShape.of(digest, sample).orElseThrow())
        .isEqualTo(
            "SELECT * FROM `t` WHERE NAME LIKE '?%' AND `mail` = ? AND `pin` = ? AND `x` IN ("
                + " ... )");
  }

  @Test
  void a_sample_that_was_cut_short_gives_no_shape() {
    assertThat(StatementShape.of(DIGEST, "SELECT * FROM t WHERE name LIKE 'ab")).isEmpty();
    assertThat(StatementShape.of(DIGEST, "SELECT * FROM t WHERE na")).isEmpty();
    assertThat(StatementShape.of(DIGEST + " AND ...", "SELECT 1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "SELECT * FROM `t` WHERE `a` = ? | select *  from t where a=17 ;",
        "SELECT * FROM `t` WHERE `a` = ? | SELECT * FROM t /* here */ WHERE a = 'x' # why",
        "SELECT `a` FROM `t` WHERE `b` IN (...) | SELECT a FROM t WHERE b IN (1, 2, 3)",
        "SELECT `a` FROM `t` WHERE `b` IN ( ?, ... ) | SELECT a FROM t WHERE b IN (1, 2)",
        "SELECT `a` FROM `t` WHERE `b` = ? | SELECT a FROM t WHERE b = -1",
        "SELECT `a` FROM `t` WHERE `b` <> ? LIMIT ?, ... | SELECT a FROM t WHERE b != 1 LIMIT 5, 10",
        "INSERT INTO `t` VALUES (...) /* , ... */ | INSERT INTO t VALUES (1, 'a'), (2, NULL)",
        "SELECT `t` . `a` FROM `s` . `t` WHERE `b` >= ? | SELECT t.a FROM s.t WHERE b >= 1.5",
      })
  void an_execution_is_known_by_its_kind(String digest, String sample) {
    assertThat(StatementShape.isOf(digest, sample)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t WHERE b LIKE 'x'",
        "SELECT * FROM t WHERE name LIKE 'x' AND a = 1",
        "SELECT * FROM t WHERE name",
        "SELECT * FROM t WHERE name LIKE 'x",
        "SELECT name FROM t WHERE name LIKE 'x'",
        "",
      })
  void an_execution_of_another_kind_is_not_taken_for_one(String sample) {
    assertThat(StatementShape.isOf(DIGEST, sample)).isFalse();
  }

  @Test
  void a_long_literal_is_no_trouble() {
    String sample = "SELECT * FROM t WHERE name LIKE '" + "a\\'''".repeat(100_000) + "'";
    assertThat(StatementShape.of(DIGEST, sample).orElseThrow()).endsWith("LIKE '?%'");
  }
}
