package dev.headroom.run.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFileTest {
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void its_folder_is_created() throws IOException {
    Path file = folder.resolve("reports/gate.xml");
    NamedFile.write(file, CONTENT);
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void a_folder_that_is_a_link_is_one() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("target"), real);
    NamedFile.write(link.resolve("gate.xml"), CONTENT);
    assertThat(real.resolve("gate.xml")).hasBinaryContent(CONTENT);
  }

  /** As /dev/stdout is one: it stays a link, and what it leads to is written. */
  @Test
  void a_link_is_written_through_and_not_replaced() throws IOException {
    Path real = Files.createFile(folder.resolve("real.xml"));
    Path link = Files.createSymbolicLink(folder.resolve("gate.xml"), real);
    NamedFile.write(link, CONTENT);
    assertThat(link).isSymbolicLink();
    assertThat(real).hasBinaryContent(CONTENT);
  }
}
