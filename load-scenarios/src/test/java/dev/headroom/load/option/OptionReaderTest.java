package dev.headroom.load.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.gatling.LoadOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionReaderTest {
  @Test
  void what_is_not_set_has_its_default() {
    LoadOptions options = LoadOptions.of(Map.of());

    assertThat(options.target().prefix()).isEqualTo("http://127.0.0.1:8080");
    assertThat(options.closed()).isEqualTo(new ClosedOptions(4, 1, 256, 8, 40));
    assertThat(options.curve().rates()).isEmpty();
    assertThat(options.curve().randomized()).isFalse();
    assertThat(options.mix().seed()).isEqualTo(1);
    assertThat(options.stepsFile()).isEmpty();
  }

  @Test
  void blanks_around_a_value_do_not_matter_and_an_empty_one_is_none() {
    LoadOptions options =
        LoadOptions.of(Map.of("stepSeconds", " 7 ", "rates", "1, 2", "stepsFile", " "));

    assertThat(options.closed().stepSeconds()).isEqualTo(7);
    assertThat(options.curve().rates()).containsExactly(1.0, 2.0);
    assertThat(options.stepsFile()).isEmpty();
  }

  @Test
  void values_are_read_into_their_fields() {
    LoadOptions options =
        LoadOptions.of(
            Map.of(
                "baseUrl", "https://example.org/api/",
                "seed", "-3",
                "randomized", "true",
                "injectorFile", "a/b.jsonl"));

    assertThat(options.target().prefix()).isEqualTo("https://example.org/api");
    assertThat(options.target().port()).isEqualTo(443);
    assertThat(options.mix().seed()).isEqualTo(-3);
    assertThat(options.curve().randomized()).isTrue();
    assertThat(options.injectorFile()).contains(Path.of("a/b.jsonl"));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "stepSeconds|0|a whole number from 1 to 3600",
        "stepSeconds|3601|a whole number from 1 to 3600",
        "stepSeconds|2.5|a whole number",
        "maxUsers|many|a whole number",
        "maxUsers|4294967297|a whole number from 1 to 100000",
        "seed|9223372036854775808|a whole number",
        "randomized|yes|true or false",
        "xMax|0|numbers above 0",
        "xMax|-5|numbers above 0",
        "xMax|NaN|numbers above 0",
        "rates|10,,20|numbers above 0",
        "rates|10,|numbers above 0",
        "baseUrl|localhost:8080|http:// or https://",
        "baseUrl|ftp://example.org|http:// or https://",
        "baseUrl|http://|http:// or https://",
        "baseUrl|http://a b/|http:// or https://",
        "baseUrl|http://example.org/?q=1|no query",
      })
  void a_value_that_cannot_be_used_is_one_line_with_name_value_and_what_is_allowed(
      String name, String value, String allowed) {
    assertThatThrownBy(() -> LoadOptions.of(Map.of(name, value)))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageStartingWith("-D" + name + "=" + value + ": must be ")
        .hasMessageContaining(allowed)
        .hasMessageNotContaining("\n");
  }
}
