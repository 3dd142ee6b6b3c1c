package dev.headroom.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PathTemplateTest {
  @Test
  void ids_go_into_their_places_in_order() {
    PathTemplate path =
        new PathTemplate(List.of("/a/", "/b/", "/c"), List.of((r, at) -> 1, (r, at) -> 22));

    assertThat(path.draw(new SplittableRandom(1), 0)).isEqualTo("/a/1/b/22/c");
  }

  @Test
  void a_path_without_places_is_itself() {
    assertThat(new PathTemplate(List.of("/a"), List.of()).draw(new SplittableRandom(1), 0))
        .isEqualTo("/a");
  }

  @Test
  void places_without_text_between_them_are_refused() {
    assertThatThrownBy(() -> new PathTemplate(List.of("/a/"), List.of((r, at) -> 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
