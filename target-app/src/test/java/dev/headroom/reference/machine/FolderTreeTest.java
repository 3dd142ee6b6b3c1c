package dev.headroom.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {
  @TempDir private Path temporary;

  @Test
  void all_that_is_in_it_is_gone_and_where_there_is_none_nothing_happens() throws IOException {
    Path folder = temporary.resolve("folder");
    Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "x");
    Files.createDirectories(folder.resolve("empty"));

    FolderTree.delete(folder);
    FolderTree.delete(folder);

    assertThat(folder).doesNotExist();
  }

  @Test
  void links_are_not_followed() throws IOException {
    Path kept = Files.writeString(Files.createDirectories(temporary.resolve("x")).resolve("y"), "");
    Path folder = Files.createDirectories(temporary.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("link"), kept.getParent());
    Path link = Files.createSymbolicLink(temporary.resolve("link"), kept.getParent());

    FolderTree.delete(folder);
    FolderTree.delete(link);

    assertThat(folder).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "keep");
    FolderTree.delete(file);
    assertThat(file).exists();
  }
}
