package dev.headroom.reference.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSpecTest {
  @Test
  void an_index_is_read_as_it_is_written() {
    IndexSpec index = IndexSpec.parse(" posts ( author_id ,created_at ) ");

    assertThat(index).isEqualTo(new IndexSpec("posts", List.of("author_id", "created_at")));
    assertThat(IndexSpec.parse(index.toString())).isEqualTo(index);
    assertThat(index.createStatement())
        .isEqualTo(
            "CREATE INDEX IF NOT EXISTS posts_by_author_id_created_at"
                + " ON posts (author_id, created_at)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "posts",
        "posts(",
        "posts()",
        "posts( )",
        "posts(a,)",
        "posts(,a)",
        "posts(a,,b)",
        "posts(a b)",
        "posts(a, a)",
        "(a)",
        "posts(a)(b)",
        "posts(id); drop table posts",
        "posts(id) -- ",
        "posts(id); drop",
        "posts;drop(id)",
        "posts(id) using hash",
        "posts(id/**/)",
        "posts(`id`)",
        "posts(id desc)",
        "posts(body(10))",
        "posts('id')",
        "mysql.user(host)",
        "Posts(id)",
        "posts(1d)",
        "posts(id\u0000)",
        "p\u00f6sts(id)"
      })
  void nothing_else_becomes_sql(String text) {
    assertThatThrownBy(() -> IndexSpec.parse(text)).isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void names_are_checked_wherever_they_come_from() {
    assertThatThrownBy(() -> new IndexSpec("posts(id); drop", List.of("id")))
        .isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> new IndexSpec("posts", List.of("id); drop table posts; --")))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("cannot name a table or column");
    assertThatThrownBy(() -> new IndexSpec("posts", List.of()))
        .isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> new IndexSpec("a".repeat(42), List.of("id")))
        .isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void a_name_is_never_longer_than_the_database_takes() {
    IndexSpec wide = new IndexSpec("a".repeat(41), List.of("b".repeat(41), "c".repeat(41)));
    assertThat(wide.createStatement().split(" ")[5]).hasSize(64);
  }
}
