package dev.headroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.file.JsonLinesWriter;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose phases several injectors shared. */
class SharedRunTest {
  @TempDir private Path folder;
  private RunDirectory run;

  @BeforeEach
  void create() throws IOException {
    run = RunDirectory.create(folder.resolve("run"), RunRoundTripTest.manifest());
  }

  private static StepEvent began(double t, String step, Phase phase, int users) {
    return new StepEvent(
        t,
        StepEvent.Kind.BEGAN,
        step,
        phase,
        0,
        Optional.of(users),
        Optional.empty(),
        4,
        Optional.empty(),
        Optional.empty());
  }

  private void account(String name, StepEvent... events) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(run.steps(name))) {
      for (StepEvent event : events) {
        writer.write(event);
      }
    }
  }

  @Test
  void accounts_of_one_phase_are_read_as_one() throws IOException {
    account("warm-up", began(100, "warm-up-1", Phase.WARM_UP, 8));
    account(RunLayout.shardOf("probe", 1, 2), began(110.5, "probe-3", Phase.PROBE, 2));
    account(RunLayout.shardOf("probe", 2, 2), began(110, "probe-3", Phase.PROBE, 1));
    // A phase of its own, though its steps have the same phase and maybe the same names.
    account(RunLayout.shardOf("probe-again", 1, 1), began(130, "probe-3", Phase.PROBE, 3));

    assertThat(RunReader.read(run).steps())
        .containsExactly(
            began(100, "warm-up-1", Phase.WARM_UP, 8),
            began(110, "probe-3", Phase.PROBE, 3),
            began(130, "probe-3", Phase.PROBE, 3));
    assertThat(RunReader.steps(run, "probe"))
        .containsExactly(began(110, "probe-3", Phase.PROBE, 3));
    assertThat(RunReader.steps(run, "curve")).isEmpty();
    assertThat(run.stepFiles("probe")).hasSize(2);
  }

  @Test
  void one_that_was_started_again_has_one_part_of_a_step_that_it_began_twice() throws IOException {
    String second = RunLayout.shardOf("probe", 2, 2);
    account(RunLayout.shardOf("probe", 1, 2), began(110, "probe-3", Phase.PROBE, 2));
    account(second, began(110, "probe-3", Phase.PROBE, 1));
    account(
        second + "-again2",
        began(112, "probe-3", Phase.PROBE, 1),
        began(114, "probe-6", Phase.PROBE, 3));

    assertThat(RunReader.read(run).steps())
        .containsExactly(
            began(110, "probe-3", Phase.PROBE, 3), began(114, "probe-6", Phase.PROBE, 3));
    assertThat(RunReader.steps(run, "probe")).isEqualTo(RunReader.read(run).steps());
    assertThat(RunLayout.startedAgain("simulation-curve-2of3.log", 2))
        .isEqualTo("simulation-curve-2of3-again2.log");
    assertThat(RunLayout.withoutShard("simulation-curve-2of3-again2.log"))
        .isEqualTo("simulation-curve.log");
  }

  @Test
  void logs_of_a_phase_are_found_whoever_wrote_them() throws IOException {
    for (String name : List.of("curve-1of3", "curve-3of3", "probe-2of3", "curve-again")) {
      Files.createFile(run.simulationLog(name));
    }

    assertThat(run.simulationLogs("curve"))
        .containsExactly(run.simulationLog("curve-1of3"), run.simulationLog("curve-3of3"));
    Files.createFile(run.simulationLog("traffic"));
    assertThat(run.simulationLogs("traffic")).containsExactly(run.simulationLog("traffic"));
  }

  @Test
  void names_say_which_injector_it_was_and_of_how_many() {
    assertThat(RunLayout.shardOf("curve", 2, 3)).isEqualTo("curve-2of3");
    assertThat(RunLayout.withoutShard("curve-2of3")).isEqualTo("curve");
    assertThat(RunLayout.withoutShard("load/simulation-curve-12of16.log"))
        .isEqualTo("load/simulation-curve.log");
    assertThat(RunLayout.withoutShard("probe-again")).isEqualTo("probe-again");
    assertThat(RunLayout.withoutShard("2of3")).isEqualTo("2of3");
  }
}
