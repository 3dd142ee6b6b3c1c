package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line is a contract. */
class HelpTest {
  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  private static String help(String... arguments) {
    Captured headroom = new Captured();
    assertThat(headroom.run(arguments)).isZero();
    return headroom.out();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_examples_and_exit_codes_in_its_help(String command) {
    assertThat(help(command, "--help"))
        .contains("Examples:", "headroom " + command, "Exit codes:")
        .doesNotContain("null");
  }

  @Test
  void the_root_lists_every_command_with_one_line() {
    String help = help("--help");

    commands().forEach(command -> assertThat(help).contains("\n  " + command));
    assertThat(help).contains("Exit codes: 0 done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "run"})
  void options_of_the_reference_system_stand_apart_from_those_of_the_load(String command) {
    assertThat(help(command, "--help"))
        .containsSubsequence(
            "eference system", "--stage", "--fault", "oad", "--step", "ought to reach", "--goal");
  }

  @Test
  void options_of_a_service_of_ones_own_stand_before_those_of_the_reference_system() {
    assertThat(help("run", "--help"))
        .containsSubsequence(
            "Your own service:", "--url", "--pid", "Or the reference system", "--stage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"demo", "run", "demo --stage stage-2 --step 5 --p99 7", "run --url x --seed 3"})
  void an_option_that_is_left_out_has_the_value_that_its_help_names(String line) {
    List<String> words = List.of(line.split(" "));
    CommandLine commandLine = Main.commandLine();
    commandLine.parseArgs(words.toArray(String[]::new));

    assertThat(commandLine.getSubcommands().get(words.get(0)).getCommandSpec().options())
        .filteredOn(option -> option.defaultValue() != null)
        .filteredOn(option -> !words.contains(option.longestName()))
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(
            option ->
                assertThat(option.<Object>getValue()).asString().isEqualTo(option.defaultValue()));
  }

  @Test
  void the_version_is_told() {
    assertThat(help("--version")).startsWith("headroom ");
  }

  @Test
  void doctor_prints_a_finding_for_every_check_and_a_fix_for_every_lack() {
    String text = help("doctor");

    assertThat(text.lines().filter(line -> line.startsWith("ok ") || line.startsWith("lack ")))
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(text.lines().filter(line -> line.startsWith("lack ")).count())
        .isEqualTo(text.lines().filter(line -> line.startsWith("      fix: ")).count());
    assertThat(help("doctor", "--json")).startsWith("[").contains("\"what\"");
  }
}
