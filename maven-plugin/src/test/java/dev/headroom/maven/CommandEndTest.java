package dev.headroom.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandEndTest {
  @Test
  void a_command_that_is_done_ends_nothing() {
    CommandEnd end = new CommandEnd(0, List.of("pass: 3 checks within the margin"), List.of());

    assertThatCode(() -> end.check("gate", new GateMojo().answer(end))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "3, regression: p99 +20 %, headroom gate: regression: p99 +20 %",
    "4, inconclusive: p99 would see 8 %, headroom gate: inconclusive: p99 would see 8 %",
    "4, refused: no run was given, headroom gate: refused: no run was given",
    "3, {}, 'headroom gate: goal missed, or the target failed'"
  })
  void a_gate_that_does_not_pass_fails_the_build_with_its_line(
      int code, String printed, String message) {
    CommandEnd end = new CommandEnd(code, List.of(printed, "", "check  base  new"), List.of());

    assertThatThrownBy(() -> end.check("gate", new GateMojo().answer(end)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(message);
  }

  @Test
  void a_run_that_misses_its_goal_fails_the_build_and_names_its_report() {
    CommandEnd end = new CommandEnd(3, List.of("shop", "report  runs/1/report.html"), List.of());

    assertThatThrownBy(() -> end.check("run", new RunMojo().answer(end)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("headroom run: goal missed, or the target failed; report  runs/1/report.html");
  }

  @Test
  void assertions_that_did_not_hold_are_named() {
    CommandEnd end =
        new CommandEnd(
            3, List.of("max is less than 5: failed, 9", "p99 is less than 9: held"), List.of());

    assertThatThrownBy(() -> end.check("stats", new StatsMojo().answer(end)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("headroom stats: max is less than 5: failed, 9");
  }

  @Test
  void wrong_usage_is_an_error_of_the_build_with_the_commands_own_line() {
    CommandEnd end =
        new CommandEnd(
            2, List.of(), List.of("WARNING: of a library", "headroom: no run is given", "Try it"));

    assertThatThrownBy(() -> end.check("gate", ""))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("headroom gate: no run is given");
  }

  @Test
  void a_command_that_ends_without_a_word_is_an_error_too() {
    CommandEnd end = new CommandEnd(137, List.of(), List.of());

    assertThatThrownBy(() -> end.check("gate", ""))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("headroom gate: it ended with 137");
  }
}
