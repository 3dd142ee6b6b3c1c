package dev.headroom.run.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedFileTest {
  @TempDir private Path folder;

  @Test
  void a_file_is_read_whole() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[100_000]);
    assertThat(BoundedFile.read(file)).hasSize(100_000);
  }

  @Test
  void a_file_that_claims_gigabytes_is_refused_in_one_line() throws IOException {
    Path file = folder.resolve("run.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(3L << 30);
    }
    assertThatThrownBy(() -> BoundedFile.read(file))
        .isInstanceOf(RunFormatException.class)
        .hasMessage(file + " is larger than 64 MB");
  }

  @Test
  void what_is_no_file_is_refused() throws IOException {
    Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/zero"));
    assertThatThrownBy(() -> BoundedFile.read(device)).isInstanceOf(RunFormatException.class);
    assertThatThrownBy(() -> BoundedFile.read(folder))
        .isInstanceOf(RunFormatException.class)
        .hasMessage(folder + " is not a file");
    assertThatThrownBy(() -> BoundedFile.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
