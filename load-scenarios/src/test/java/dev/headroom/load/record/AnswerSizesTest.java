package dev.headroom.load.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerSizesTest {
  private final AnswerSizes sizes = new AnswerSizes();

  private long figure(InjectorFigure figure, String request) {
    return sizes.figures().get(figure.metricName() + "{request=" + request + "}");
  }

  @Test
  void bytes_are_told_by_request_and_some_are_compressed_to_see() {
    for (int i = 0; i < 100; i++) {
      sizes.note("GET /posts/{id}", new byte[10_000]);
    }
    sizes.note("GET /a,b=c", new byte[5]);

    assertThat(figure(InjectorFigure.ANSWERS, "GET /posts/{id}")).isEqualTo(100);
    assertThat(figure(InjectorFigure.ANSWER_BYTES, "GET /posts/{id}")).isEqualTo(1_000_000);
    assertThat(figure(InjectorFigure.TRIED_BYTES, "GET /posts/{id}")).isEqualTo(20_000);
    assertThat(figure(InjectorFigure.COMPRESSED_BYTES, "GET /posts/{id}")).isBetween(40L, 200L);
    assertThat(figure(InjectorFigure.ANSWERS, "GET /a_b_c")).isEqualTo(1);
  }

  @Test
  void what_cannot_be_compressed_grows_by_a_few_bytes() {
    byte[] noise = new byte[2_000];
    new java.util.SplittableRandom(1).nextBytes(noise);
    sizes.note("GET /", noise);

    assertThat(figure(InjectorFigure.COMPRESSED_BYTES, "GET /")).isBetween(2_000L, 2_100L);
  }

  @Test
  void without_an_answer_there_is_nothing_to_tell() {
    assertThat(sizes.figures()).isEqualTo(Map.of());
  }
}
