package dev.headroom.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTest {
  @TempDir private Path folder;

  @BeforeEach
  void lay() throws IOException {
    for (String file :
        new String[] {
          "repo/shop/src/main/java/app/Codec.java",
          "repo/shop/target/src/main/java/app/Built.java",
          "repo/shop/src/test/java/app/CodecTest.java",
          "elsewhere/src/main/java/app/Other.java",
          "build/src/main/java/app/Mounted.java"
        }) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }
    Files.createDirectories(folder.resolve("repo/.git"));
  }

  @Test
  void a_class_is_found_in_its_file_also_where_it_is_inside_another() {
    SourceRoots sources = SourceRoots.below(folder.resolve("repo"));

    assertThat(sources.file("app.Codec.sign")).contains("shop/src/main/java/app/Codec.java");
    assertThat(sources.file("app.Codec$Key.<init>")).contains("shop/src/main/java/app/Codec.java");
    assertThat(sources.file("app.Codec.lambda$sign")).contains("shop/src/main/java/app/Codec.java");
  }

  @Test
  void paths_begin_at_the_repository_wherever_in_it_the_command_runs() {
    assertThat(SourceRoots.below(folder.resolve("repo/shop")).file("app.Codec.sign"))
        .contains("shop/src/main/java/app/Codec.java");
    assertThat(SourceRoots.below(folder.resolve("elsewhere")).file("app.Other.run"))
        .contains("src/main/java/app/Other.java");
  }

  /** As a container's folder often is. */
  @Test
  void the_folder_that_the_command_runs_in_may_have_any_name() {
    assertThat(SourceRoots.below(folder.resolve("build")).file("app.Mounted.run"))
        .contains("src/main/java/app/Mounted.java");
  }

  @Test
  void what_is_built_or_a_test_or_no_method_has_no_file() {
    SourceRoots sources = SourceRoots.below(folder.resolve("repo"));

    assertThat(sources.file("app.Built.run")).isEmpty();
    assertThat(sources.file("app.CodecTest.run")).isEmpty();
    assertThat(sources.file("app.Other.run")).isEmpty();
    assertThat(sources.file("(mariadbd)")).isEmpty();
    assertThat(sources.file("SELECT * FROM app.Codec.sign")).isEmpty();
    assertThat(sources.file("../app.Codec.sign")).isEmpty();
  }
}
