package dev.headroom.load.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeParserTest {
  @Test
  void parts_are_read_as_they_are_written() {
    List<Part> parts =
        ShapeParser.parse(
            "probe; curve 20%..95%; hold 400/s 60s ; spike x5 10s;return; hold goal 2m");

    assertThat(parts)
        .extracting(Part::word)
        .containsExactly(Word.PROBE, Word.CURVE, Word.HOLD, Word.SPIKE, Word.RETURN, Word.HOLD);
    assertThat(parts.get(1).from()).contains(new Rate(Rate.Unit.SHARE, 20));
    assertThat(parts.get(1).to()).contains(new Rate(Rate.Unit.SHARE, 95));
    assertThat(parts.get(1).seconds()).isEmpty();
    assertThat(parts.get(2).from()).contains(new Rate(Rate.Unit.PER_SECOND, 400));
    assertThat(parts.get(2).seconds()).hasValue(60);
    assertThat(parts.get(3).factor()).hasValue(5);
    assertThat(parts.get(5).from()).contains(new Rate(Rate.Unit.GOAL, 0));
    assertThat(parts.get(5).seconds()).hasValue(120);
  }

  @Test
  void every_word_reads_its_own_example() {
    assertThat(Arrays.stream(Word.values()).map(Word::example))
        .allSatisfy(example -> assertThat(ShapeParser.parse(example)).hasSize(1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hold|4|missing: a rate",
        "hold 400/s|10|missing: a time",
        "hold 400 60s|5|a rate is like",
        "hold 400/s 60|11|a time is like",
        "hold 400/s 0s|11|a time is like",
        "hold 400/s 60s 5|15|nothing more belongs",
        "wait 5s|0|no such word; there are probe, curve",
        "hold 1/s 1s; spike 5 1s|19|how many times",
        "curve 20% 10s|6|two rates are like",
        "curve 20%..x 10s|11|a rate is like",
        "probe 5s|6|nothing more belongs",
        "return soon|7|a time is like",
        ";|0|a shape has parts",
      })
  void a_mistake_is_answered_with_its_position(String shape, int position, String why) {
    ShapeSyntaxException problem =
        catchThrowableOfType(ShapeSyntaxException.class, () -> ShapeParser.parse(shape));

    assertThat(problem.position()).isEqualTo(position);
    assertThat(problem.getMessage().lines()).first().isEqualTo(shape);
    assertThat(problem.getMessage().lines().skip(1).findFirst().orElseThrow())
        .startsWith(" ".repeat(position) + "^ ")
        .contains(why);
  }
}
