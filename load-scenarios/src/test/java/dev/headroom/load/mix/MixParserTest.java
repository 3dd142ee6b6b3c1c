package dev.headroom.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.key.Popularity;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.template.Draw;
import dev.headroom.load.template.TextTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixParserTest {
  private static final Draw DRAW = Draw.first(new SplittableRandom(1), 1, 0);
  private static final Popularity PLAIN = new Popularity(Optional.empty(), 0, Optional.empty());

  @Test
  void a_mix_reads_as_it_is_written() {
    List<RequestTemplate> mix = MixParser.parse(" GET /a/{1-500} 9 ; PUT /b;", PLAIN);

    assertThat(mix).extracting(RequestTemplate::name).containsExactly("GET /a/{1-500}", "PUT /b");
    assertThat(mix).extracting(RequestTemplate::method).containsExactly("GET", "PUT");
    assertThat(mix).extracting(RequestTemplate::weight).containsExactly(9.0, 1.0);
    assertThat(mix.get(0).body()).isEmpty();
    assertThat(mix.get(1).body().orElseThrow().draw(DRAW)).isEqualTo("{}");
  }

  @Test
  void a_range_draws_each_of_its_numbers_and_no_other() {
    TextTemplate path = MixParser.parse("GET /x/{3-5}/y/{7-7}", PLAIN).get(0).path();

    Set<String> drawn =
        Stream.generate(() -> path.draw(DRAW)).limit(200).collect(Collectors.toSet());
    assertThat(drawn).containsExactlyInAnyOrder("/x/3/y/7", "/x/4/y/7", "/x/5/y/7");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|METHOD /path",
        "GET /a 1 2|METHOD /path",
        "FETCH /a|of a method GET",
        "get /a|of a method GET",
        "GET a|begins with /",
        "GET /{id}|ranges like {1-500}",
        "GET /{1-2|ranges like {1-500}",
        "GET /{9-1}|ranges {low-high} that rise",
        "GET /a 0|weight above 0",
        "GET /a -1|weight above 0",
        "GET /a NaN|weight above 0",
        "GET /a Infinity|weight above 0",
        "GET /a much|weight above 0",
        "GET /b;GET /a x|GET /a x",
        "GET /a 1;GET /a 2|names each request once",
        ";|a list such as",
      })
  void what_cannot_be_read_is_named_with_what_is_allowed(String list, String named) {
    assertThatThrownBy(() -> MixParser.parse(list, PLAIN))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageStartingWith("-Drequests=")
        .hasMessageContaining(named);
  }
}
