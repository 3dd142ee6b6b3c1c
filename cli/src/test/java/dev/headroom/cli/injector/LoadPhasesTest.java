package dev.headroom.cli.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.load.plan.LoadPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadPhasesTest {
  @TempDir private Path folder;

  /** Of journeys with ten requests each. */
  private LoadPhases journeys(String plateauSeconds) throws IOException {
    String steps = "{ get: /a }, ".repeat(9) + "{ get: /b }";
    Path file =
        Files.writeString(
            folder.resolve("headroom.yaml"),
            "traffic: { journeys: [ { steps: [ " + steps + " ] } ] }");
    LoadSettings load =
        CommandLine.populateCommand(
            new LoadSettings(), "--file", file.toString(), "--plateau", plateauSeconds);
    return LoadPhases.of(load, "http://127.0.0.1:1", 1, Map.of());
  }

  @Test
  void a_target_too_slow_for_its_journeys_is_told_with_a_plateau_that_is_long_enough()
      throws IOException {
    assertThatThrownBy(() -> journeys("7").curve(0.5))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("0.500 requests/s")
        .hasMessageContaining("10.0 belong to an arrival")
        .hasMessageContaining("a plateau of 7 s")
        .hasMessageEndingWith("use --plateau 100 or more");
    // At the lowest of its plateaus, one arrival in 100 s.
    assertThat(LoadPlan.seconds(journeys("100").curve(0.5).steps())).isEqualTo(600);
  }

  @Test
  void one_that_no_plateau_is_long_enough_for_is_told_so() {
    assertThatThrownBy(() -> journeys("7").curve(0.0001))
        .isInstanceOf(RefusedException.class)
        .hasMessageEndingWith("send something that takes less time");
  }
}
