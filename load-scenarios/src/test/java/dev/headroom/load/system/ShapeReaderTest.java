package dev.headroom.load.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.shape.ShapeParser;
import dev.headroom.load.shape.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {
  @TempDir private Path folder;

  private String read(String shape) throws IOException {
    Path file =
        Files.writeString(folder.resolve("headroom.yaml"), "traffic:\n  shape: " + shape + "\n");
    return TrafficPart.read(file).options().get("shape");
  }

  @Test
  void a_list_is_the_same_as_its_words() throws IOException {
    String words = "hold 50% 20s; spike x5 10s; hold goal 1m; return 30s; return";
    String list =
        "[ \"hold 50% 20s\", { spike: x5, for: 10s }, { for: 1m, hold: goal }, { return: 30s },"
            + " { return: } ]";

    assertThat(read(list)).isEqualTo(words);
    assertThat(read('"' + words + '"')).isEqualTo(words);
  }

  @Test
  void every_word_can_be_a_key() {
    assertThat(Arrays.stream(Word.values()).map(Word::example))
        .allSatisfy(
            example -> {
              String[] words = example.split(" ");
              String value = words.length > 1 ? words[1] : "";
              String length = words.length > 2 ? ", for: " + words[2] : "";
              String shape = read("[ { " + words[0] + ": " + value + length + " } ]");
              assertThat(ShapeParser.parse(shape)).isEqualTo(ShapeParser.parse(example));
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hold 50%|traffic.shape: no shape:|        ^ missing: a time",
        "[ hold 50% 20s, spike 5 10s ]|traffic.shape[2]: no shape:|      ^ how many times",
        "[ return, { spike: x5 } ]|traffic.shape[2]: no shape:|        ^ missing: a time",
        "[ return, { spik: x5, for: 1s } ]|traffic.shape[2]: no key 'spik'|did you mean 'spike'?",
        "[ { for: 1s } ]|traffic.shape[1]: a part has one of these keys|hold 400/s 60s",
        "[ { hold: 5/s, return: 1s } ]|traffic.shape[1]: a part has one of these keys|spike x5 10s",
        "[ 'return; return' ]|traffic.shape[1]|one part is expected",
        "[ [ ] ]|traffic.shape[1]|a part is words or keys; probe; curve",
        "[ ]|traffic.shape|words or a list of parts are expected",
        "{ hold: 5/s }|traffic.shape|words or a list of parts are expected",
      })
  void a_mistake_is_answered_with_its_entry_and_position(String shape, String place, String why) {
    assertThatThrownBy(() -> read(shape))
        .isInstanceOf(SystemFileException.class)
        .hasMessageContaining("line 2, " + place)
        .hasMessageContaining(why);
  }
}
