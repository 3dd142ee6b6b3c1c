package dev.headroom.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contributor's guide is true: its examples compile, and its changes fit the files. */
class ContributingTest {
  private static Path root;
  private static MarkdownFile guide;

  @BeforeAll
  static void read() throws IOException {
    root = Repository.root();
    guide = MarkdownFile.read(root.resolve("CONTRIBUTING.md"));
  }

  @Test
  void its_examples_compile(@TempDir Path folder) throws IOException {
    List<GuideExample> examples = GuideExample.of(guide);
    assertThat(examples).hasSizeGreaterThanOrEqualTo(7);
    assertThat(GuideExample.compile(examples, root, folder)).isEmpty();
  }

  @Test
  void none_of_its_examples_is_there_already() {
    assertThat(GuideExample.of(guide))
        .allSatisfy(example -> assertThat(root.resolve(example.file())).doesNotExist());
  }

  /** A change begins with the file that it is made in; what it leaves and takes away is there. */
  @Test
  void its_changes_fit_the_files_that_they_are_made_in() throws IOException {
    List<String> changes = guide.blocks("diff");
    assertThat(changes).hasSizeGreaterThanOrEqualTo(5);
    for (String change : changes) {
      assertThat(unfit(change, root)).as(change).isEmpty();
    }
  }

  @Test
  void an_example_that_does_not_compile_is_found(@TempDir Path folder) throws IOException {
    MarkdownFile wrong =
        new MarkdownFile(
            Path.of("GUIDE.md"),
            "```java\n// cli/src/main/java/dev/headroom/cli/Wrong.java\nclass Wrong { Strin a; }\n```\n");
    assertThat(GuideExample.compile(GuideExample.of(wrong), root, folder))
        .singleElement()
        .asString()
        .contains("Strin");
  }

  @Test
  void a_change_that_does_not_fit_is_found() throws IOException {
    String change = " // cli/src/test/java/dev/headroom/cli/PairsTest.java\n-no such line\n+new\n";
    assertThat(unfit(change, root)).containsExactly("no such line");
    assertThatThrownBy(() -> unfit(" // away/None.java\n+new\n", root))
        .isInstanceOf(IOException.class);
  }

  private static List<String> unfit(String change, Path root) throws IOException {
    List<String> lines = change.lines().toList();
    Path file = root.resolve(lines.get(0).replaceFirst("^ // ", ""));
    List<String> there = Files.readAllLines(file).stream().map(String::trim).toList();
    return lines.stream()
        .skip(1)
        .filter(line -> !line.startsWith("+"))
        .map(line -> line.substring(Math.min(1, line.length())).trim())
        .filter(line -> !there.contains(line))
        .toList();
  }

  @Test
  void its_commands_are_there() {
    assertThat(guide.codes().stream().filter(code -> code.startsWith(".ci/")))
        .isNotEmpty()
        .allSatisfy(command -> assertThat(root.resolve(command)).isExecutable());
    List<String> all = Arrays.stream(root.resolve(".ci").toFile().list()).sorted().toList();
    assertThat(all).allSatisfy(name -> assertThat(guide.codes()).contains(".ci/" + name));
  }
}
