package dev.headroom.analysis.remedy.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.statement.TableIndex;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexAdviceTest {
  private static String advice(String text, TableIndex... existing) {
    return IndexAdvice.forStatement(text, List.of(), List.of(existing))
        .map(Advice::toString)
        .orElse("none");
  }

  private static TableIndex index(String... columns) {
    return new TableIndex("app", "posts", "an_index", List.of(columns), 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM posts WHERE author_id = ? | posts(author_id)",
        "SELECT `id` , `body` FROM `posts` WHERE `author_id` = ? ORDER BY `created_at` DESC LIMIT ?"
            + " | posts(author_id, created_at)",
        "SELECT * FROM `app` . `posts` WHERE `author_id` = ? | posts(author_id)",
        "SELECT p.* FROM posts p WHERE p.author_id = ? AND p.state = ? | posts(author_id, state)",
        "SELECT * FROM posts WHERE created_at > ? | posts(created_at)",
        "SELECT * FROM posts WHERE created_at > ? AND author_id = ? | posts(author_id, created_at)",
        "SELECT * FROM posts WHERE created_at BETWEEN ? AND ? | posts(created_at)",
        "SELECT * FROM posts WHERE author_id IN (...) | posts(author_id)",
        "SELECT * FROM posts WHERE author_id IN ( ?, ... ) ORDER BY id | posts(author_id, id)",
        "SELECT * FROM posts WHERE author_id IN (?, ?, ?) | posts(author_id)",
        "SELECT * FROM posts WHERE (author_id = ?) AND (state = ?) | posts(author_id, state)",
        "SELECT COUNT(*) FROM posts WHERE author_id = ? | posts(author_id)",
        "SELECT * FROM posts WHERE a IN (...) AND b = ? | posts(a, b)",
        "SELECT * FROM posts WHERE a IN (?) AND b = ? AND c IN ( ?, ... ) | posts(a, b, c)",
        "SELECT SUBSTRING ( a , ?, ... ) FROM posts WHERE b = ? LIMIT ?, ... | posts(b)",
        "SELECT DISTINCTROW a FROM posts WHERE b = ? | posts(b)",
        "SELECT * FROM `posts` WHERE `a` >= NOW ( ) - INTERVAL ? SQL_TSI_DAY | posts(a)",
        "SELECT ID FROM posts WHERE a = - ? FOR UPDATE | posts(a)",
        "SELECT * FROM posts WHERE ? = author_id | posts(author_id)",
        "SELECT * FROM posts WHERE a = ? OR a = ? | posts(a)",
        "UPDATE posts SET a = ? WHERE b = ? | posts(b)",
        "UPDATE `posts` SET `a` = `a` + ? WHERE `b` = ? AND `c` > ? | posts(b, c)",
        "DELETE FROM posts WHERE a = ? | posts(a)",
      })
  void equality_comes_first_then_a_range_or_the_order(String text, String expected) {
    assertThat(advice(text)).isEqualTo(expected);
  }

  /** As they are recorded of PostgreSQL. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id, title FROM item WHERE owner_id = ? ORDER BY created DESC LIMIT ?"
            + " | item(owner_id, created)",
        "SELECT i.id FROM public.item i WHERE i.owner_id = ? LIMIT ? OFFSET ? | item(owner_id)",
        "SELECT \"id\" FROM \"item\" WHERE \"owner_id\" = ? | item(owner_id)",
        "SELECT id FROM item WHERE owner_id = ?::bigint AND created > ?::timestamptz"
            + " | item(owner_id, created)",
        "SELECT id FROM item WHERE owner_id = ANY (?) | item(owner_id)",
        "SELECT id FROM item WHERE owner_id IN (? ) | item(owner_id)",
        "SELECT id FROM item WHERE owner_id=? FETCH FIRST ? ROWS ONLY | item(owner_id)",
        "SELECT id FROM item WHERE owner_id = ? FOR UPDATE SKIP LOCKED | item(owner_id)",
      })
  void statements_of_postgresql_are_understood(String text, String expected) {
    assertThat(advice(text)).isEqualTo(expected);
  }

  @Test
  void after_a_range_the_order_cannot_be_read_from_the_index() {
    assertThat(advice("SELECT * FROM posts WHERE a = ? AND b > ? ORDER BY c"))
        .isEqualTo("posts(a, b)");
  }

  @Test
  void of_two_ranges_only_one_can_be_read_from_an_index() {
    assertThat(advice("SELECT * FROM posts WHERE a > ? AND b > ?")).isEqualTo("posts(a)");
  }

  @Test
  void an_order_in_two_directions_cannot_be_read_from_an_index() {
    assertThat(advice("SELECT * FROM posts WHERE a = ? ORDER BY b ASC, c DESC"))
        .isEqualTo("posts(a)");
    assertThat(advice("SELECT * FROM posts WHERE a = ? ORDER BY b DESC, c DESC"))
        .isEqualTo("posts(a, b, c)");
  }

  @Test
  void the_order_of_groups_is_not_that_of_rows() {
    assertThat(advice("SELECT b, COUNT(*) FROM posts WHERE a = ? GROUP BY b ORDER BY c"))
        .isEqualTo("posts(a)");
  }

  @Test
  void an_order_by_an_expression_is_no_column() {
    assertThat(advice("SELECT * FROM posts WHERE a = ? ORDER BY LENGTH(b)")).isEqualTo("posts(a)");
  }

  @Test
  void no_column_stands_twice() {
    assertThat(advice("SELECT * FROM posts WHERE a = ? AND a = ?")).isEqualTo("posts(a)");
    assertThat(advice("SELECT * FROM posts WHERE a = ? ORDER BY a, b")).isEqualTo("posts(a, b)");
    assertThat(advice("SELECT * FROM posts WHERE a = ? AND a > ? AND b > ?"))
        .isEqualTo("posts(a, b)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM posts",
        "SELECT * FROM posts WHERE NOT a = ?",
        "SELECT * FROM posts WHERE a <> ?",
        "SELECT * FROM posts WHERE a != ?",
        "SELECT * FROM posts WHERE a NOT IN (...)",
        "SELECT * FROM posts WHERE a NOT BETWEEN ? AND ?",
        "SELECT * FROM posts WHERE a IS NULL",
        "SELECT * FROM posts WHERE a = b",
        "SELECT * FROM posts WHERE a > b",
        "SELECT * FROM posts WHERE a IN (SELECT id FROM users)",
        "SELECT * FROM posts WHERE a = (SELECT MAX(id) FROM users)",
        "SELECT * FROM posts WHERE (a, b) IN ((?, ?))",
        "SELECT * FROM posts, users WHERE a = ?",
        "SELECT * FROM (SELECT * FROM posts) p WHERE a = ?",
        "SELECT * FROM posts WHERE a = ? UNION SELECT * FROM users WHERE b = ?",
        "SELECT ?",
        "INSERT INTO posts VALUES (...)",
        "COMMIT",
        "SELECT * FROM posts WHERE author_id = ? AND ...",
        "not sql at all",
        "SELECT \" FROM '",
        "",
      })
  void what_is_not_understood_gets_no_advice(String text) {
    assertThat(advice(text)).isEqualTo("none");
  }

  @Test
  void an_index_that_begins_with_the_columns_is_enough() {
    String text = "SELECT * FROM posts WHERE author_id = ? ORDER BY created_at";
    assertThat(advice(text, index("author_id", "created_at", "id"))).isEqualTo("none");
    assertThat(advice(text, index("AUTHOR_ID", "Created_At"))).isEqualTo("none");
    assertThat(advice(text, index("author_id"))).isEqualTo("posts(author_id, created_at)");
    assertThat(advice(text, index("created_at", "author_id")))
        .isEqualTo("posts(author_id, created_at)");
  }

  @Test
  void columns_compared_for_equality_may_stand_in_any_order() {
    String text = "SELECT * FROM posts WHERE a = ? AND b = ? ORDER BY c";
    assertThat(advice(text, index("b", "a", "c"))).isEqualTo("none");
    assertThat(advice(text, index("b", "c", "a"))).isEqualTo("posts(a, b, c)");
  }

  @Test
  void an_index_of_another_table_does_not_help() {
    assertThat(advice("SELECT * FROM users WHERE author_id = ?", index("author_id")))
        .isEqualTo("users(author_id)");
  }

  /** In Turkish the small letter of I has no dot. */
  @Test
  void names_are_compared_alike_in_every_country() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(advice("SELECT * FROM posts WHERE ID = ?", index("id"))).isEqualTo("none");
    } finally {
      Locale.setDefault(before);
    }
  }
}
