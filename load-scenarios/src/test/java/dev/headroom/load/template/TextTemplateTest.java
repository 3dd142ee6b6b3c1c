package dev.headroom.load.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.key.Popularity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTemplateTest {
  private static final Draw DRAW = Draw.first(new SplittableRandom(1), 1, 0);
  private static final Popularity PLAIN = new Popularity(Optional.empty(), 0, Optional.empty());
  private static final Map<String, String> VALUES =
      Map.of("id", "a/b c", "user.name", "O'Ne\"il\\é\n");

  private static String drawn(String text, Escape escape) {
    return TextTemplate.parse(
            text,
            PLAIN,
            name -> Optional.ofNullable(VALUES.get(name)).map(value -> draw -> value),
            escape)
        .draw(DRAW);
  }

  @Test
  void ids_go_into_their_places_in_order() {
    TextTemplate path = TextTemplate.of(List.of("/a/", "/b/", "/c"), (r, at) -> 1, (r, at) -> 22);

    assertThat(path.draw(DRAW)).isEqualTo("/a/1/b/22/c");
  }

  @Test
  void a_text_without_places_is_itself() {
    assertThat(TextTemplate.of(List.of("/a")).draw(DRAW)).isEqualTo("/a");
  }

  @Test
  void places_without_text_between_them_are_refused() {
    assertThatThrownBy(() -> TextTemplate.of(List.of("/a/"), (r, at) -> 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_value_stays_one_value_in_a_text_of_any_kind() {
    assertThat(drawn("/x/{id}?q={user.name}", Escape.URL))
        .isEqualTo("/x/a%2Fb%20c?q=O%27Ne%22il%5C%C3%A9%0A");
    assertThat(drawn("{\"n\":\"{user.name}\",\"m\":{\"id\":\"{id}\"}}", Escape.JSON))
        .isEqualTo("{\"n\":\"O'Ne\\\"il\\\\é\\n\",\"m\":{\"id\":\"a/b c\"}}");
    assertThat(drawn("id={id}", Escape.FORM)).isEqualTo("id=a%2Fb+c");
    assertThat(drawn("{user.name};", Escape.HEADER)).isEqualTo("O'Ne\"il\\é ;");
    assertThat(drawn("{id}", Escape.NONE)).isEqualTo("a/b c");
  }

  @Test
  void braces_that_nothing_stands_for_are_text_and_so_is_what_has_them_twice() {
    assertThat(drawn("{other} {7-7} {{7-7}} {{id}} {} { id }", Escape.NONE))
        .isEqualTo("{other} 7 {7-7} {id} {} { id }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "{id}", "{{id}}", "a{1-5}b{user.name}", "{", "}}{"})
  void a_text_can_be_written_so_that_nothing_in_it_is_a_place(String text) {
    assertThat(Places.names(Places.literally(text))).isEmpty();
    assertThat(drawn(Places.literally(text), Escape.JSON)).isEqualTo(text);
  }

  @Test
  void a_range_that_falls_is_refused() {
    assertThat(Places.hasFallingRange("/a/{1-2}/{9-1}")).isTrue();
    assertThat(Places.hasFallingRange("/a/{1-2}/{{9-1}}")).isFalse();
    assertThatThrownBy(() -> TextTemplate.parse("/{9-1}", PLAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("that rise");
  }
}
