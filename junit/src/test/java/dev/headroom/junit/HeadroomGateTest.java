package dev.headroom.junit;

import static dev.headroom.junit.HeadroomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.cli.Main;
import dev.headroom.cli.gate.PlantedResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class HeadroomGateTest {
  @TempDir private Path folder;
  private PlantedResults planted;
  private HeadroomGate gate;

  @BeforeEach
  void baseline() throws IOException {
    planted = new PlantedResults(folder, 5);
    Path baseline = folder.resolve("baseline.json");
    String base = planted.runs("base", 5, 1, 0).toString();
    assertThat(
            Main.commandLine()
                .execute("baseline", "create", "--file", baseline.toString(), "--gatling", base))
        .isZero();
    gate = new HeadroomGate().baseline(baseline);
  }

  @Test
  void the_same_code_passes() throws IOException {
    GateAnswer same = gate.gatling(planted.runs("same", 5, 1, 0)).require("errors<1%").judge();

    assertThat(same.verdict()).isEqualTo(GateVerdict.PASS);
    assertThat(same).passes().hasNoRegression();
  }

  @Test
  void slower_code_fails_the_test_with_the_page() throws IOException {
    GateAnswer slower = gate.gatling(planted.runs("slower", 5, 1.2, 0)).judge();

    assertThatThrownBy(() -> assertThat(slower).passes())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("regression: ")
        .hasMessageContaining("p99 buy")
        .hasMessage(slower.page());
    assertThatThrownBy(() -> assertThat(slower).hasNoRegression())
        .isInstanceOf(AssertionFailedError.class);
  }

  @Test
  void what_the_runs_cannot_tell_aborts_the_test() throws IOException {
    GateAnswer unsure = gate.gatling(planted.runs("one", 1, 1.03, 0)).margin("3%").judge();

    assertThatThrownBy(() -> assertThat(unsure).passes())
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("inconclusive: ");
    assertThat(unsure).hasNoRegression();
  }

  @Test
  void a_gate_without_a_run_to_compare_fails_the_test() throws IOException {
    Path other = planted.runs("other", 1, 1, 0);
    Path log = other.resolve("other-1/simulation.log");
    Files.writeString(log, Files.readString(log).replace("search", "find").replace("buy", "order"));
    GateAnswer refused = gate.gatling(other).judge();

    assertThatThrownBy(() -> assertThat(refused).passes())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("it loaded something else");
  }

  @Test
  void what_is_asked_wrongly_is_said() throws IOException {
    Path runs = planted.runs("runs", 1, 1, 0);

    assertThatThrownBy(() -> gate.gatling(runs).margin("none").judge())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--margin none");
    assertThatThrownBy(() -> gate.run(folder.resolve("away")).judge())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("away");
  }

  @Test
  void a_gate_that_another_is_made_of_stays_as_it_was() throws IOException {
    HeadroomGate two = gate.gatling(planted.runs("two", 2, 1, 0));

    assertThat(two.require("p99<1ms").judge().page()).contains("p99<1ms missed");
    assertThat(two.judge().page()).doesNotContain("p99<1ms");
  }
}
