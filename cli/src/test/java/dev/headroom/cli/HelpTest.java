package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command line is a contract. */
class HelpTest {
  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  private static String help(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    assertThat(commandLine.execute(arguments)).isZero();
    return out.toString();
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
