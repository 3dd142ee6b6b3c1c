package dev.headroom.load.injector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadySignTest {
  @TempDir private Path folder;
  private Path printed;
  private ReadySign sign;

  @BeforeEach
  void begin() {
    printed = folder.resolve("printed.txt");
    sign = new ReadySign(printed);
  }

  private void print(String text) throws IOException {
    Files.write(
        printed,
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void an_injector_that_has_printed_nothing_is_not_ready() throws IOException {
    assertThat(sign.isSeen()).isFalse();
    print("");
    assertThat(sign.isSeen()).isFalse();
  }

  @Test
  void the_line_is_seen_wherever_it_is_torn() throws IOException {
    print("Grüße\nheadroom: re");
    assertThat(sign.isSeen()).isFalse();
    print("ady");
    assertThat(sign.isSeen()).isFalse();
    print("\r\nmore");
    assertThat(sign.isSeen()).isTrue();
  }

  @Test
  void a_line_that_only_begins_or_ends_so_is_another() throws IOException {
    print("headroom: ready or not\n headroom: ready\nheadroom: readyheadroom: ready\n\n");
    assertThat(sign.isSeen()).isFalse();
  }

  @Test
  void a_look_reads_at_most_a_megabyte_and_the_next_goes_on_from_there() throws IOException {
    print("x".repeat(3 << 19) + "\nheadroom: ready\n");

    assertThat(sign.isSeen()).isFalse();
    assertThat(sign.isSeen()).isTrue();
  }

  /** What it knows, it need not read again. */
  @Test
  void once_ready_is_ready_also_where_the_output_is_gone() throws IOException {
    print("headroom: ready\n");
    assertThat(sign.isSeen()).isTrue();
    Files.delete(printed);
    assertThat(sign.isSeen()).isTrue();
  }
}
