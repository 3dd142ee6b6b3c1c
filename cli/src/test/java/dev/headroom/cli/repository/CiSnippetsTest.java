package dev.headroom.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headroom.cli.Main;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/CI.md shows of builds is what the command and the action take. */
class CiSnippetsTest {
  private static final Pattern COMMAND = Pattern.compile("headroom/headroom ([^\"\\n]*)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private static MarkdownFile document;

  @BeforeAll
  static void read() throws IOException {
    document = MarkdownFile.read(Repository.root().resolve("docs/CI.md"));
  }

  @Test
  void its_command_lines_are_taken() {
    List<String> lines =
        Stream.of("yaml", "groovy")
            .flatMap(language -> document.blocks(language).stream())
            .flatMap(block -> COMMAND.matcher(block).results().map(line -> line.group(1)))
            .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThatCode(() -> Main.commandLine().parseArgs(words(line)))
                    .as(line)
                    .doesNotThrowAnyException());
  }

  @Test
  void its_steps_set_inputs_and_read_outputs_that_the_action_has() throws IOException {
    ActionFile action = ActionFile.read();
    List<JsonNode> uses =
        yaml().stream()
            .flatMap(block -> block.findParents("uses").stream())
            .filter(step -> step.get("uses").asText().startsWith("OWNER/headroom@"))
            .toList();
    assertThat(uses).hasSize(1);
    assertThat(uses.get(0).get("with").fieldNames())
        .toIterable()
        .isNotEmpty()
        .isSubsetOf(action.inputs());
    assertThat(
            Pattern.compile("steps\\.gate\\.outputs\\.([a-z-]+)")
                .matcher(document.text())
                .results()
                .map(output -> output.group(1)))
        .isNotEmpty()
        .isSubsetOf(action.outputs());
  }

  /** An expression of GitHub's in a script would be put in before anything reads it. */
  @Test
  void its_yaml_can_be_read_and_its_scripts_hold_no_expression() throws IOException {
    assertThat(yaml()).hasSize(3);
    assertThat(yaml().stream().flatMap(block -> block.findValues("script").stream()))
        .isNotEmpty()
        .allSatisfy(script -> assertThat(script.toString()).doesNotContain("${{"));
  }

  @Test
  void words_are_what_a_shell_makes_of_a_line() {
    assertThat(words("gate --require 'errors<0.1%' --github"))
        .containsExactly("gate", "--require", "errors<0.1%", "--github");
  }

  private static List<JsonNode> yaml() throws JsonProcessingException {
    List<JsonNode> blocks = new ArrayList<>();
    for (String block : document.blocks("yaml")) {
      blocks.add(new YAMLMapper().readTree(block));
    }
    return blocks;
  }

  private static String[] words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }
}
