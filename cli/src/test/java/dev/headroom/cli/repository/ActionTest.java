package dev.headroom.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The action of GitHub: its script is run, with a command in the launcher's place. */
class ActionTest {
  private static final Map<String, String> EVERYTHING =
      Map.of(
          "baseline", "perf/base line.json",
          "gatling", "target/gatling\nother folder",
          "runs", "runs/11*\nruns/none",
          "require", "p99<200ms\nerrors<0.1%\n",
          "margin", "10%",
          "inconclusive", "warn",
          "arguments", "--only\ncpu,errors",
          "reports", "out");

  @TempDir private Path folder;
  private ActionFile action;

  @BeforeEach
  void read() throws IOException {
    action = ActionFile.read();
  }

  @Test
  void every_input_is_used_and_every_used_one_is_there() {
    assertThat(action.inputs()).isNotEmpty().isEqualTo(action.usedInputs());
  }

  @Test
  void it_is_one_step_that_needs_no_token() {
    assertThat(action.content().at("/runs/using").asText()).isEqualTo("composite");
    assertThat(action.content().at("/runs/steps")).hasSize(1);
    assertThat(action.text()).doesNotContain("github.token", "secrets.");
    assertThat(action.step().get("env").get("HEADROOM").asText())
        .isEqualTo("${{ github.action_path }}/headroom");
  }

  /** What stands in an expression is put into a script before a shell reads it. */
  @Test
  void no_text_of_a_user_is_a_part_of_the_script() {
    assertThat(action.step().get("run").asText()).doesNotContain("${{");
  }

  @Test
  void every_word_that_it_passes_is_one_that_the_command_takes() throws Exception {
    Files.createDirectories(folder.resolve("runs/11-a"));
    Files.createDirectories(folder.resolve("runs/11-b"));

    assertThat(run(EVERYTHING, 0)).isZero();

    List<String> words = Files.readAllLines(folder.resolve("words"));
    assertThatCode(() -> Main.commandLine().parseArgs(words.toArray(String[]::new)))
        .as("%s", words)
        .doesNotThrowAnyException();
    assertThat(words)
        .startsWith("gate", "--github", "--baseline", "perf/base line.json")
        .containsSubsequence("--gatling", "target/gatling", "--gatling", "other folder")
        .containsSubsequence("--run", "runs/11-a", "--run", "runs/11-b", "--run", "runs/none")
        .containsSubsequence("--require", "p99<200ms", "--require", "errors<0.1%")
        .containsSubsequence("--margin", "10%", "--inconclusive", "warn")
        .containsSubsequence("--junit", "out/gate.xml")
        .endsWith("--only", "cpu,errors");
  }

  @Test
  void without_inputs_it_asks_for_nothing_but_reports() throws Exception {
    run(Map.of("reports", "out"), 0);

    assertThat(Files.readAllLines(folder.resolve("words")))
        .containsExactly(
            "gate",
            "--github",
            "--json",
            "out/gate.json",
            "--junit",
            "out/gate.xml",
            "--markdown",
            "out/gate.md");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4})
  void it_ends_as_the_command_does_and_leaves_its_outputs(int code) throws Exception {
    assertThat(run(EVERYTHING, code)).isEqualTo(code);

    List<String> outputs = Files.readAllLines(folder.resolve("outputs"));
    assertThat(outputs).contains("exit-code=" + code);
    assertThat(outputs).contains("markdown=" + folder.toRealPath().resolve("out/gate.md"));
    Set<String> names = new TreeSet<>();
    outputs.forEach(line -> names.add(line.substring(0, line.indexOf('='))));
    assertThat(names).isEqualTo(action.outputs());
  }

  /** As a runner starts it, with what the inputs are in its environment. */
  private int run(Map<String, String> inputs, int code) throws Exception {
    Path launcher = folder.resolve("launcher");
    Files.writeString(
        launcher, "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$WORDS\"\nexit " + code + "\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    Path script = Files.writeString(folder.resolve("script.sh"), action.step().get("run").asText());
    ProcessBuilder bash =
        new ProcessBuilder(
                "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script.toString())
            .directory(folder.toFile())
            .inheritIO();
    Map<String, String> environment = bash.environment();
    JsonNode variables = action.step().get("env");
    variables
        .fieldNames()
        .forEachRemaining(
            name -> environment.put(name, value(variables.get(name).asText(), inputs)));
    environment.put("HEADROOM", launcher.toString());
    environment.put("WORDS", folder.resolve("words").toString());
    environment.put("GITHUB_OUTPUT", folder.resolve("outputs").toString());
    return bash.start().waitFor();
  }

  private static String value(String expression, Map<String, String> inputs) {
    return inputs.entrySet().stream()
        .filter(input -> expression.equals("${{ inputs." + input.getKey() + " }}"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
