package dev.headroom.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandProcessTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private CommandEnd run(Path home, File folder, String... words) throws Exception {
    List<File> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .toList();
    return CommandProcess.of(home, List.of("-Xmx64m"), classPath, folder)
        .run(
            List.of(words),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  @Test
  void what_it_prints_is_passed_on_and_kept(@TempDir File folder) throws Exception {
    CommandEnd end = run(home(), folder, "gate", "--help");

    assertThat(end.exitCode()).isZero();
    assertThat(end.printed()).anyMatch(line -> line.contains("headroom gate --run"));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList()).isEqualTo(end.printed());
  }

  @Test
  void what_it_complains_of_is_passed_on_and_kept_as_it_is_written(@TempDir File folder)
      throws Exception {
    CommandEnd end = run(home(), folder, "stats", "Prüfung");

    assertThat(end.exitCode()).isEqualTo(2);
    assertThat(end.complaints()).last().asString().startsWith("headroom: Prüfung");
    assertThat(err.toString(StandardCharsets.UTF_8).lines().toList()).isEqualTo(end.complaints());
  }

  @Test
  void a_java_that_is_not_there_is_said(@TempDir File folder) {
    assertThatThrownBy(() -> run(folder.toPath(), folder, "doctor"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bin/java");
  }
}
