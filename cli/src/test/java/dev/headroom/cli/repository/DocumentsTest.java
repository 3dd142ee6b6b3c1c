package dev.headroom.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the documents name is there: files, links, commands and their options. */
class DocumentsTest {
  /** Names of folders and files below the root, and of nothing else that stands in backticks. */
  private static final Pattern PATH =
      Pattern.compile(
          "(\\.ci|docs|run|target-app|load-scenarios|profiler|analysis|dashboards|cli|junit"
              + "|maven-plugin|samples)/[\\w./-]*");

  private static final Pattern CLASS = Pattern.compile("dev\\.headroom(\\.[a-z]+)*\\.[A-Z]\\w+");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:^ {4,}|`)(?:\\./)?headroom ([a-z]+(?:-[a-z]+)*)([^\\n#|`]*)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z0-9-]*)");

  @Test
  void every_link_leads_somewhere() throws IOException {
    assertThat(MarkdownFile.all(Repository.root())).hasSizeGreaterThan(4);
    assertThat(MarkdownFile.all(Repository.root()))
        .allSatisfy(
            document -> assertThat(deadLinks(document)).as("%s", document.file()).isEmpty());
  }

  @Test
  void every_file_that_is_named_is_there() throws IOException {
    Path root = Repository.root();
    assertThat(MarkdownFile.all(root))
        .allSatisfy(
            document -> assertThat(lost(document, root)).as("%s", document.file()).isEmpty());
  }

  @Test
  void every_class_that_is_named_is_there() throws IOException {
    assertThat(MarkdownFile.all(Repository.root()))
        .allSatisfy(
            document ->
                assertThat(CLASS.matcher(document.text()).results().map(r -> r.group()).distinct())
                    .as("%s", document.file())
                    .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull()));
  }

  @Test
  void every_command_that_is_named_has_the_options_that_are_shown() throws IOException {
    assertThat(MarkdownFile.all(Repository.root()))
        .allSatisfy(
            document -> assertThat(unknownCommands(document)).as("%s", document.file()).isEmpty());
  }

  @Test
  void what_is_not_there_is_found(@TempDir Path root) throws IOException {
    Path file =
        Files.writeString(
            root.resolve("README.md"),
            "[a](b.md) and `cli/none.txt`\n\n    ./headroom dance\n    headroom run --uri x\n");
    MarkdownFile document = MarkdownFile.read(file);
    assertThat(deadLinks(document)).containsExactly("b.md");
    assertThat(lost(document, root)).containsExactly("cli/none.txt");
    assertThat(unknownCommands(document)).containsExactly("dance", "run --uri");
  }

  private static List<String> deadLinks(MarkdownFile document) {
    return document.links().stream()
        .filter(link -> !link.startsWith("http") && !link.startsWith("#"))
        .filter(link -> !Files.exists(document.file().resolveSibling(link.replaceFirst("#.*", ""))))
        .toList();
  }

  private static List<String> lost(MarkdownFile document, Path root) {
    return document.codes().stream()
        .filter(code -> PATH.matcher(code).matches())
        .filter(code -> !Files.exists(root.resolve(code)))
        .toList();
  }

  private static List<String> unknownCommands(MarkdownFile document) {
    CommandLine headroom = Main.commandLine();
    List<String> unknown = new ArrayList<>();
    // A line that ends in a backslash goes on in the next one.
    Matcher commands = COMMAND.matcher(document.text().replace("\\\n", " "));
    while (commands.find()) {
      String name = commands.group(1);
      CommandLine command = named(headroom, name, commands.group(2).strip());
      if (command == null) {
        unknown.add(name);
      } else {
        options(commands.group(2))
            .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
            .forEach(option -> unknown.add(name + " " + option));
      }
    }
    return unknown;
  }

  /** The command, or the one of its own commands that its first word names. */
  private static CommandLine named(CommandLine headroom, String name, String words) {
    CommandLine command = headroom.getSubcommands().get(name);
    return command == null
        ? null
        : command.getSubcommands().getOrDefault(words.replaceFirst("\\s.*", ""), command);
  }

  /** What stands between apostrophes is somebody else's command. */
  private static Stream<String> options(String words) {
    return OPTION
        .matcher(words.replaceAll("'[^']*'", "''"))
        .results()
        .map(option -> option.group(1));
  }
}
