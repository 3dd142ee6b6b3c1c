package dev.headroom.profiler.collect.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "SELECT id FROM item WHERE a = $1 AND b = $23 # SELECT id FROM item WHERE a = ? AND b = ?",
        "SELECT a FROM item LIMIT $1::bigint # SELECT a FROM item LIMIT ?::bigint",
        "SELECT \"a 1\", t2.b3 FROM \"T 2\" t2 # SELECT \"a 1\", t2.b3 FROM \"T 2\" t2",
        "SELECT a::numeric(10, 2) FROM t # SELECT a::numeric(10, 2) FROM t",
        "SELECT CAST(a AS varchar(10)) FROM t # SELECT CAST(a AS varchar(10)) FROM t",
        "SELECT ärger1 FROM t WHERE a>$1-$2 # SELECT ärger1 FROM t WHERE a>?-?",
      })
  void places_of_values_are_question_marks_and_all_else_stays(String text, String expected) {
    assertThat(StatementText.normalised(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 's3cret'",
        "SELECT 'it''s s3cret'",
        "SELECT E'a\\' s3cret'",
        "SELECT U&'s3cret', B'0110', x'5ec3e7'",
        "SELECT $$s3cret$$",
        "SELECT $x$ s3cret $$ s3cret $x$",
        "SELECT 53, -5.3, .53, 5e-3, 0x53, 1_5e3",
        "SELECT a /* s3cret */ FROM t -- s3cret",
        "SELECT a /* a /* s3cret */ s3cret */ FROM t",
        "SELECT a /* s3cret",
        "SELECT 's3cret",
        "SELECT $$s3cret",
        "-- s3cret\nSELECT $1 -- s3cret\nFROM t",
      })
  void no_value_is_left_however_it_is_written(String text) {
    assertThat(StatementText.normalised(text))
        .startsWith("SELECT")
        .doesNotContain("s3cret", "5", "0110", "e-3");
  }

  @Test
  void a_text_is_one_line_without_comments() {
    assertThat(StatementText.normalised("/* a */\n SELECT a,\n\tb -- all\n FROM t"))
        .isEqualTo("SELECT a, b FROM t");
  }

  @Test
  void a_very_long_text_is_cut() {
    String text = "SELECT 'a" + "''b".repeat(100_000) + "'";
    assertThat(StatementText.normalised(text)).isEqualTo("SELECT ?");
    String words = "SELECT " + "a, ".repeat(100_000);
    assertThat(StatementText.normalised(words)).hasSizeLessThan(5_000);
    String escapes = "SELECT E'" + "\\'".repeat(100_000) + "'";
    assertThat(StatementText.normalised(escapes)).isEqualTo("SELECT ?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM item",
        "select 1",
        "(SELECT a FROM b) UNION (SELECT c FROM d)",
        "WITH a AS (SELECT ?) SELECT * FROM a",
        "INSERT INTO a VALUES (?)",
        "UPDATE a SET b = ?",
        "DELETE FROM a",
        "MERGE INTO a USING b ON c = d",
        "COMMIT",
        "SELECT pg_advisory_lock(?)",
      })
  void what_an_application_sends_is_work(String text) {
    assertThat(StatementText.isWork(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET search_path = ?",
        "SELECTED",
        "ALTER ROLE a PASSWORD ?",
        "SELECT t.oid FROM pg_catalog.pg_type t",
        "SELECT * FROM pg_stat_activity",
        "SELECT * FROM information_schema.tables",
        "COMMIT PREPARED ?",
        "",
      })
  void what_is_asked_of_the_system_is_not(String text) {
    assertThat(StatementText.isWork(text)).isFalse();
  }

  @Test
  void queries_are_those_that_ask_for_rows() {
    assertThat(StatementText.isQuery("SELECT a FROM b")).isTrue();
    assertThat(StatementText.isQuery("( select a FROM b)")).isTrue();
    assertThat(StatementText.isQuery("UPDATE a SET b = ?")).isFalse();
  }

  @Test
  void places_are_counted_by_the_highest_number() {
    assertThat(StatementText.places("SELECT $2, $11, $1")).isEqualTo(11);
    assertThat(StatementText.places("SELECT a")).isZero();
  }
}
