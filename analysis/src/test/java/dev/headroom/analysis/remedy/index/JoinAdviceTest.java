package dev.headroom.analysis.remedy.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.statement.TableAccess;
import dev.headroom.run.statement.TableIndex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the joined tables lacks an index, and what the database says of it. */
class JoinAdviceTest {
  private static final String JOIN =
      "SELECT * FROM `authors` `a` JOIN `posts` `p` ON `p` . `author_id` = `a` . `id`"
          + " WHERE `a` . `name` = ?";
  private static final TableIndex AUTHOR_IDS = index("authors", 100, "id");
  private static final TableIndex AUTHOR_NAMES = index("authors", 100, "name");
  private static final TableIndex POST_IDS = index("posts", 10_000, "id");
  private static final TableIndex POSTS_BY_AUTHOR = index("posts", 10_000, "author_id", "state");

  private static TableIndex index(String table, long rows, String... columns) {
    return new TableIndex("app", table, "an_index", List.of(columns), rows);
  }

  private static String advice(String text, TableIndex... existing) {
    return explained(text, List.of(), existing);
  }

  private static String explained(String text, List<TableAccess> accesses, TableIndex... existing) {
    return IndexAdvice.forStatement(text, accesses, List.of(existing))
        .map(Advice::toString)
        .orElse("none");
  }

  /** Accesses, written as table:type. */
  private static List<TableAccess> reads(String... accesses) {
    return Stream.of(accesses)
        .map(access -> new TableAccess(access.split(":")[0], access.split(":")[1], "", 10))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        JOIN,
        "SELECT * FROM authors a, posts p WHERE p.author_id = a.id AND a.name = ?",
        "SELECT * FROM authors a LEFT JOIN posts p ON a.id = p.author_id WHERE a.name = ?",
        "SELECT * FROM authors JOIN posts ON posts.author_id = authors.id WHERE authors.name = ?",
        "SELECT * FROM posts p JOIN authors AS a ON (p.author_id = a.id) WHERE a.name = ?",
        "UPDATE authors a JOIN posts p ON p.author_id = a.id SET p.x = ? WHERE a.name = ?",
        "DELETE p FROM authors a JOIN posts p ON p.author_id = a.id WHERE a.name = ?",
      })
  void the_larger_table_that_lacks_an_index_gets_one(String text) {
    assertThat(advice(text, AUTHOR_IDS, POST_IDS)).isEqualTo("posts(author_id)");
    assertThat(advice(text, AUTHOR_IDS, POST_IDS, POSTS_BY_AUTHOR)).isEqualTo("authors(name)");
    assertThat(advice(text, AUTHOR_IDS, AUTHOR_NAMES, POST_IDS)).isEqualTo("posts(author_id)");
    assertThat(advice(text, AUTHOR_IDS, AUTHOR_NAMES, POST_IDS, POSTS_BY_AUTHOR)).isEqualTo("none");
  }

  @Test
  void tables_may_be_joined_by_a_column_of_one_name() {
    assertThat(advice("SELECT * FROM a JOIN b USING (k) WHERE a.x = ?", index("a", 10, "x")))
        .isEqualTo("b(k)");
  }

  @Test
  void the_table_that_the_database_scans_comes_before_the_larger_one() {
    assertThat(explained(JOIN, reads("a:ALL", "p:ref"), AUTHOR_IDS, POST_IDS))
        .isEqualTo("authors(name)");
    assertThat(explained(JOIN, reads("a:ref", "p:ALL"), AUTHOR_IDS, POST_IDS))
        .isEqualTo("posts(author_id)");
  }

  @Test
  void where_the_database_uses_indexes_for_all_tables_none_is_proposed() {
    assertThat(explained(JOIN, reads("a:ref", "p:ref"))).isEqualTo("none");
    assertThat(explained("SELECT * FROM t WHERE a = ?", reads("t:range"))).isEqualTo("none");
    assertThat(explained("SELECT * FROM t WHERE LOWER(a) = ?", reads("t:const"))).isEqualTo("none");
    assertThat(explained("SELECT * FROM t WHERE a = ?", reads("t:index"))).isEqualTo("t(a)");
    assertThat(explained("SELECT * FROM t WHERE a = ?", reads("t:hash_ALL"))).isEqualTo("t(a)");
  }

  @Test
  void an_advice_knows_whether_the_database_was_asked() {
    String text = "SELECT * FROM t WHERE a = ?";
    assertThat(IndexAdvice.forStatement(text, List.of(), List.of()))
        .contains(new Advice.Index("t", List.of("a"), true, false, false));
    assertThat(IndexAdvice.forStatement(text, reads("t:ALL"), List.of()))
        .contains(new Advice.Index("t", List.of("a"), true, true, false));
  }

  @Test
  void an_index_is_enough_only_if_the_rows_of_the_other_tables_are_found() {
    assertThat(IndexAdvice.forStatement(JOIN, List.of(), List.of(AUTHOR_NAMES)))
        .contains(new Advice.Index("posts", List.of("author_id"), true, false, false));
    assertThat(IndexAdvice.forStatement(JOIN, List.of(), List.of(AUTHOR_IDS, POST_IDS)))
        .contains(new Advice.Index("posts", List.of("author_id"), false, false, false));
  }

  @Test
  void a_condition_of_an_outer_join_filters_nothing_of_the_table_before() {
    assertThat(
            advice(
                "SELECT * FROM a LEFT JOIN b ON b.a_id = a.id AND a.x = ?", index("b", 10, "a_id")))
        .isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM a JOIN b ON a_id = id WHERE x = ?",
        "SELECT * FROM a NATURAL JOIN b WHERE a.x = ?",
        "SELECT * FROM a RIGHT JOIN b ON a.x = b.y WHERE a.z = ?",
        "SELECT * FROM a JOIN (SELECT * FROM b) c ON c.x = a.x WHERE a.z = ?",
        "SELECT * FROM a, b",
      })
  void a_join_of_which_it_is_not_known_whose_columns_they_are_gets_none(String text) {
    assertThat(advice(text)).isEqualTo("none");
  }

  @Test
  void the_first_rows_of_an_order_are_found_by_an_index_of_the_order() {
    String first = "SELECT * FROM posts ORDER BY created_at DESC, id DESC LIMIT ?, ...";
    assertThat(advice(first)).isEqualTo("posts(created_at, id)");
    assertThat(advice(first, index("posts", 10, "created_at", "id"))).isEqualTo("none");
    assertThat(advice("SELECT * FROM posts ORDER BY created_at LIMIT ?"))
        .isEqualTo("posts(created_at)");
    assertThat(advice("SELECT * FROM posts ORDER BY id LIMIT ?", POST_IDS)).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM posts ORDER BY created_at",
        "SELECT * FROM posts ORDER BY created_at DESC, id ASC LIMIT ?",
        "SELECT DISTINCT a FROM posts ORDER BY a LIMIT ?",
        "SELECT a, COUNT(*) FROM posts GROUP BY a ORDER BY a LIMIT ?",
        "SELECT LENGTH(body) AS size FROM posts ORDER BY size LIMIT ?",
        "SELECT * FROM posts WHERE a <> ? ORDER BY created_at LIMIT ?",
        "SELECT * FROM posts LIMIT ?",
      })
  void an_order_that_an_index_does_not_have_or_does_not_shorten_gets_none(String text) {
    assertThat(advice(text)).isEqualTo("none");
  }
}
