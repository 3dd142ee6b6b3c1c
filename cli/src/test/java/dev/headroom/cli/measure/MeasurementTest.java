package dev.headroom.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementTest {
  @TempDir private Path runs;

  @Test
  void a_run_in_which_nothing_was_loaded_is_removed_once_and_asked_for_again_in_vain()
      throws IOException {
    Path run = runs.resolve("run");
    Files.createDirectories(run.resolve("profiles"));
    Measurement.removeIfEmpty(run);
    Measurement.removeIfEmpty(run);
    assertThat(runs).isEmptyDirectory();
  }

  @Test
  void a_run_that_was_loaded_stays() throws IOException {
    Path log = runs.resolve("run").resolve("load").resolve("simulation-probe.log");
    Files.createDirectories(log.getParent());
    Files.createFile(log);
    Measurement.removeIfEmpty(runs.resolve("run"));
    assertThat(log).exists();
  }
}
