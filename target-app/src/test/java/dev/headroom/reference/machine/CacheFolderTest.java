package dev.headroom.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir private Path folder;

  private Path find(String xdg, String home) throws IOException {
    return CacheFolder.find(Map.of("XDG_CACHE_HOME", xdg), home, folder.resolve("tmp"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void what_the_user_has_set_comes_first_and_then_his_home() throws IOException {
    assertThat(find(path("xdg"), path("home"))).isEqualTo(folder.resolve("xdg/headroom"));
    assertThat(find("", path("home"))).isEqualTo(folder.resolve("home/.cache/headroom"));
    assertThat(folder.resolve("home/.cache/headroom")).isDirectory();
  }

  @Test
  void a_home_with_a_space_or_none_at_all_gives_way_to_the_temporary_files() throws IOException {
    Path temporary = folder.resolve("tmp/cache/headroom");
    assertThat(find("", path("a home"))).isEqualTo(temporary);
    assertThat(find("", "?")).isEqualTo(temporary);
    assertThat(find(path("a cache"), "?")).isEqualTo(temporary);
    assertThat(folder.resolve("a home")).doesNotExist();
  }

  @Test
  void a_place_that_is_no_folder_gives_way() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThat(find(path("file"), path("home"))).isEqualTo(folder.resolve("home/.cache/headroom"));
  }

  @Test
  void where_nothing_works_a_line_says_what_would() throws IOException {
    Files.writeString(folder.resolve("tmp"), "");
    assertThatThrownBy(() -> find("", "?"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("set XDG_CACHE_HOME")
        .hasMessageNotContaining("\n");
  }
}
