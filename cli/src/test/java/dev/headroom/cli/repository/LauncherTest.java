package dev.headroom.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher refuses in one line what could only end in a trace. */
class LauncherTest {
  private static final int REFUSED = 2;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"11.0.2, 11", "1.8.0_302, 8", "9-ea, 9", "16, 16"})
  void an_old_java(String version, int release) throws Exception {
    Path java = java(version);

    assertThat(launch("true", java))
        .isEqualTo(
            "headroom: "
                + java
                + " is Java "
                + release
                + ", and 17 or newer is needed: set HEADROOM_JAVA to such a java command, or"
                + " JAVA_HOME\n"
                + REFUSED);
  }

  @Test
  void few_open_files() throws Exception {
    assertThat(launch("ulimit -n 64", java("17.0.15")))
        .startsWith("headroom: only 64 files may be open at once")
        .endsWith("ulimit -n 4096\n" + REFUSED);
  }

  /** A JDK's folder, as far as the launcher looks at it before it starts anything. */
  private Path java(String version) throws IOException {
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    return Files.createFile(
        bin.resolve("java"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** What it prints, and its exit code. */
  private static String launch(String before, Path java) throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder(
            List.of(
                "sh",
                "-c",
                before + "; \"$0\" --version 2>&1; printf %s $?",
                Repository.root().resolve("headroom").toString()));
    shell.environment().put("HEADROOM_JAVA", java.toRealPath().toString());
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
