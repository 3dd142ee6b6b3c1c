package dev.headroom.cli.injector.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardFilesTest {
  @TempDir private Path folder;

  private ShardFiles printing(byte[] text) throws IOException {
    Path output = Files.write(folder.resolve("out"), text);
    return new ShardFiles(output, output, output, output, output);
  }

  @Test
  void the_last_lines_are_shown_of_however_much_was_printed() throws IOException {
    String text =
        IntStream.range(0, 20_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

    assertThat(printing(text.getBytes(StandardCharsets.UTF_8)).lastLines().lines())
        .hasSize(12)
        .startsWith("line 19988")
        .endsWith("line 19999");
  }

  @Test
  void what_is_no_text_hides_no_line() throws IOException {
    byte[] text = "the end of it?\n".getBytes(StandardCharsets.UTF_8);
    text[13] = (byte) 0xff;

    assertThat(printing(text).lastLines()).startsWith("the end of it");
  }

  @Test
  void an_output_that_is_not_there_is_said() {
    Path none = folder.resolve("none");

    assertThat(new ShardFiles(none, none, none, none, none).lastLines())
        .startsWith("(its output cannot be read: ");
  }
}
