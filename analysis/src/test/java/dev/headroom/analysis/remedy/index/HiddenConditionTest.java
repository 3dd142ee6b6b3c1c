package dev.headroom.analysis.remedy.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.statement.TableIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that no plain index finds rows by, and patterns that one may. */
class HiddenConditionTest {
  private static String advice(String text, TableIndex... existing) {
    return IndexAdvice.forStatement(text, List.of(), List.of(existing))
        .map(Advice::toString)
        .orElse("none");
  }

  private static boolean isEnough(String text) {
    return IndexAdvice.forStatement(text, List.of(), List.of()).orElseThrow()
            instanceof Advice.Index index
        && index.isEnough();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "SELECT * FROM t WHERE name LIKE '?%' | t(name)",
        "SELECT * FROM `t` WHERE NAME LIKE '?%' | t(NAME)",
        "SELECT * FROM t WHERE name LIKE '?%' AND a = ? | t(a, name)",
        "SELECT * FROM t WHERE name LIKE CONCAT ( '?%' ) | t(name)",
        "SELECT * FROM t WHERE name LIKE CONCAT ( '?%' , ? ) | t(name)",
      })
  void a_prefix_pattern_is_a_range(String text, String expected) {
    assertThat(advice(text)).isEqualTo(expected);
    assertThat(isEnough(text)).isTrue();
  }

  /** As of prepared statements, whose values no history has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t WHERE name LIKE ?",
        "select c1.id from t c1 where c1.name like ? escape ? fetch first ? rows only",
        "SELECT * FROM t WHERE name LIKE CONCAT (...)",
      })
  void an_index_for_a_pattern_that_was_not_seen_is_one_on_condition(String text) {
    assertThat(IndexAdvice.forStatement(text, List.of(), List.of()))
        .contains(new Advice.Index("t", List.of("name"), false, false, true));
    TableIndex there = new TableIndex("app", "t", "by_name", List.of("name"), 1000);
    assertThat(advice(text, there)).isEqualTo("none");
  }

  @Test
  void a_pattern_that_must_not_match_gets_no_index() {
    assertThat(advice("SELECT * FROM t WHERE name NOT LIKE '?%'")).isEqualTo("none");
  }

  @Test
  void a_pattern_that_begins_with_anything_is_a_filter() {
    assertThat(advice("SELECT * FROM t WHERE name LIKE '%?' AND a = ?")).isEqualTo("t(a)");
    assertThat(advice("SELECT * FROM t WHERE name LIKE '%?'")).isEqualTo("wildcard name");
    assertThat(advice("SELECT * FROM t WHERE name LIKE CONCAT ( '%?' )"))
        .isEqualTo("wildcard name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "SELECT * FROM t WHERE LOWER ( `email` ) = ? | function lower(email)",
        "SELECT * FROM `t` WHERE `LOWER` ( `email` ) = ? | function lower(email)",
        "SELECT * FROM t WHERE YEAR ( `created` ) = ? | function year(created)",
        "SELECT * FROM t WHERE DATE ( `created` ) = ? | function date(created)",
        "SELECT * FROM t WHERE DATE ( `created` ) BETWEEN ? AND ? | function date(created)",
        "SELECT * FROM t WHERE ? < YEAR ( `created` ) | function year(created)",
        "SELECT * FROM t WHERE LEFT ( `code` , ? ) = ? | function left(code)",
        "SELECT * FROM t WHERE SUBSTRING ( `code` , ? ) IN (...) | function substring(code)",
        "SELECT * FROM t WHERE UPPER ( NAME ) LIKE ? | function upper(NAME)",
        "SELECT * FROM t WHERE CAST ( `code` AS CHAR ) = ? | function cast(code)",
        "SELECT * FROM t p WHERE LOWER ( `p` . `email` ) = ? | function lower(email)",
        "SELECT * FROM t WHERE a + ? = ? | arithmetic a",
        "SELECT * FROM t WHERE `a` * ? > ? | arithmetic a",
        "SELECT * FROM t WHERE a = ? OR b = ? | alternatives a, b",
        "SELECT * FROM t WHERE ( a = ? OR b > ? OR a = ? ) | alternatives a, b",
        "UPDATE t SET a = ? WHERE LOWER ( `email` ) = ? | function lower(email)",
      })
  void an_index_of_columns_does_not_find_what_is_hidden(String text, String expected) {
    assertThat(advice(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t WHERE a = ? AND LOWER(b) = ?",
        "SELECT * FROM t WHERE a = ? AND (b = ? OR c = ?)",
        "SELECT * FROM t WHERE a = ? AND b LIKE '%?'",
        "SELECT * FROM t WHERE a = ? AND b LIKE ?",
        "SELECT * FROM t WHERE a = ? AND b <> ?",
        "SELECT * FROM t WHERE a = ? AND b IS NOT NULL",
      })
  void what_is_left_to_be_checked_row_by_row_keeps_the_index_from_being_enough(String text) {
    assertThat(advice(text)).isEqualTo("t(a)");
    assertThat(isEnough(text)).isFalse();
    TableIndex there = new TableIndex("app", "t", "by_a", List.of("a"), 1000);
    assertThat(advice(text, there)).isNotEqualTo("t(a)");
  }

  @Test
  void two_ranges_of_which_one_is_checked_row_by_row_are_not_enough() {
    assertThat(isEnough("SELECT * FROM t WHERE a > ? AND b > ?")).isFalse();
    assertThat(isEnough("SELECT * FROM t WHERE a > ? AND a < ?")).isTrue();
  }

  @Test
  void a_function_of_a_value_hides_nothing() {
    assertThat(advice("SELECT * FROM t WHERE email = LOWER(?)")).isEqualTo("t(email)");
    assertThat(advice("SELECT * FROM t WHERE email = LOWER(name)")).isEqualTo("none");
    assertThat(advice("SELECT * FROM t WHERE a > b + ?")).isEqualTo("none");
  }

  @Test
  void alternatives_of_which_one_is_not_understood_say_nothing() {
    assertThat(advice("SELECT * FROM t WHERE a = ? OR b IS NULL")).isEqualTo("none");
    assertThat(advice("SELECT * FROM t WHERE a > ? OR a < ?")).isEqualTo("none");
  }
}
