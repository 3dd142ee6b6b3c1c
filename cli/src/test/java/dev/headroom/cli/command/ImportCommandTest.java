package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Captured;
import dev.headroom.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path folder;
  private final Captured headroom = new Captured();
  private Path log;

  @BeforeEach
  void write() throws IOException {
    log =
        Files.writeString(
            folder.resolve("access.log"),
            "h - - [03/Nov/2026:10:15:00 +0000] \"GET /items/17 HTTP/1.1\" 200 1\n");
  }

  private int imported(String... arguments) {
    return headroom.run("import", arguments);
  }

  @Test
  void a_draft_is_printed_or_written_to_a_new_file() throws IOException {
    Path file = folder.resolve("headroom.yaml");

    assertThat(imported("access-log", log.toString())).isEqualTo(ExitCode.DONE);
    assertThat(imported("access-log", log.toString(), "--to", file.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(file)).contains("get: \"/items/{17-17}\"", "weight: 1");
    assertThat(headroom.out()).contains(Files.readString(file));
    assertThat(imported("access-log", log.toString(), "--to", file.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("is there already");
  }

  @Test
  void what_cannot_be_imported_is_refused_in_a_line() {
    assertThat(imported("wsdl", log.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(imported("har", log.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(imported("openapi", folder + "/none")).isEqualTo(ExitCode.USAGE);

    assertThat(headroom.err())
        .contains("there are har, openapi, access-log")
        .contains("cannot be read as har")
        .contains("cannot be read as openapi");
  }
}
