package dev.headroom.load.injector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTest {
  @TempDir private Path folder;

  private Path printed(String text) throws IOException {
    return Files.writeString(folder.resolve("printed.txt"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "headroom: ready",
        "headroom: ready\n",
        "one\nheadroom: ready\r\ntwo",
        "\n\nheadroom: ready\n"
      })
  void a_line_of_its_own_says_that_it_is_ready(String text) throws IOException {
    assertThat(Printed.isReady(printed(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "headroom: read",
        "headroom: ready!",
        "not headroom: ready",
        "headroom:\n ready"
      })
  void no_other_line_does(String text) throws IOException {
    assertThat(Printed.isReady(printed(text))).isFalse();
  }

  @Test
  void it_is_seen_behind_a_line_longer_than_a_chunk() throws IOException {
    String much = "x".repeat(200_000);

    assertThat(Printed.isReady(printed(much + "\nheadroom: ready\n" + much))).isTrue();
    assertThat(Printed.isReady(printed(much + "headroom: ready\n"))).isFalse();
  }

  @Test
  void without_a_file_it_is_not_ready() throws IOException {
    assertThat(Printed.isReady(folder.resolve("none"))).isFalse();
  }

  @Test
  void no_more_than_its_end_is_read_of_a_file() throws IOException {
    Path file = printed("x".repeat(200_000) + "\nlast");

    assertThat(Printed.end(file, 6)).isEqualTo("x\nlast");
    assertThat(Printed.end(printed("all"), 100)).isEqualTo("all");
  }
}
