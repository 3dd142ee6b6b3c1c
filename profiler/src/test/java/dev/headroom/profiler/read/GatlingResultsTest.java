package dev.headroom.profiler.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over logs that Gatling wrote: 24 requests, of which 3 failed. */
class GatlingResultsTest {
  private static final String FIXTURES = "/dev/headroom/profiler/responses/gatling/simulation-";

  @TempDir private Path folder;

  private void log(String version) throws IOException {
    try (InputStream log = getClass().getResourceAsStream(FIXTURES + version + ".log")) {
      Files.copy(log, folder.resolve("simulation.log"));
    }
  }

  private static long count(RecordedRun run, boolean ok) {
    return run.responses().stream()
        .filter(window -> window.ok() == ok)
        .mapToLong(ResponseWindow::count)
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.13.5", "3.14.9", "3.15.1"})
  void a_results_folder_is_a_run_with_its_responses(String version) throws IOException {
    log(version);

    RecordedRun run = GatlingResults.read(folder);

    assertThat(count(run, true)).isEqualTo(21);
    assertThat(count(run, false)).isEqualTo(3);
    assertThat(run.isComplete()).isTrue();
    assertThat(run.manifest().target()).endsWith("SampleSimulation");
    assertThat(run.manifest().tools()).containsEntry("gatling", version);
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing is left in it").hasSize(1);
    }
  }

  @Test
  void a_log_that_ends_in_the_middle_is_a_run_that_was_broken_off() throws IOException {
    log("3.15.1");
    Path log = folder.resolve("simulation.log");
    byte[] content = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(content, content.length - 3));

    assertThat(GatlingResults.read(folder).isComplete()).isFalse();
  }

  @Test
  void what_is_no_log_is_refused() throws IOException {
    Files.writeString(folder.resolve("simulation.log"), "hello");

    assertThatThrownBy(() -> GatlingResults.read(folder))
        .isInstanceOf(UnreadableLogException.class);
    assertThat(GatlingResults.isOne(folder)).isTrue();
    assertThat(GatlingResults.isOne(folder.resolve("none"))).isFalse();
  }
}
