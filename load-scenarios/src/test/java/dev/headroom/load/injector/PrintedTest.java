package dev.headroom.load.injector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedTest {
  @TempDir private Path folder;

  private Path printed(String text) throws IOException {
    return Files.writeString(folder.resolve("printed.txt"), text);
  }

  @Test
  void no_more_than_its_end_is_read_of_a_file() throws IOException {
    Path file = printed("x".repeat(200_000) + "\nlast");

    assertThat(Printed.end(file, 6)).isEqualTo("x\nlast");
    assertThat(Printed.end(printed("all"), 100)).isEqualTo("all");
  }

  @Test
  void its_last_lines_are_those_that_say_something() throws IOException {
    Path file = printed("x".repeat(200_000) + "\none\n\n  \ntwo\nthree\n");

    assertThat(Printed.lastLines(file, 2)).containsExactly("two", "three");
    assertThat(Printed.lastLines(printed(""), 2)).isEmpty();
  }
}
