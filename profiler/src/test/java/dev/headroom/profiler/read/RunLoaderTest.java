package dev.headroom.profiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.record.Runs;
import dev.headroom.profiler.responses.gatling.GatlingLogWriter;
import dev.headroom.run.Gap;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.load.ResponseWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLoaderTest {
  @TempDir private Path folder;

  private RunDirectory run;

  @BeforeEach
  void create() throws IOException {
    run = Runs.create(folder.resolve("run"));
  }

  private static byte[] log() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GatlingLogWriter.into(bytes, "3.15.1").ok("a", 10, 20).ok("a", 10, 30);
    return bytes.toByteArray();
  }

  private static long responses(RecordedRun run) {
    return run.responses().stream().mapToLong(ResponseWindow::count).sum();
  }

  @Test
  void responses_are_derived_from_the_logs() throws IOException {
    Files.write(run.simulationLog("curve"), log());

    assertThat(responses(RunLoader.read(run))).isEqualTo(2);
    assertThat(run.responses()).exists();
  }

  @Test
  void a_log_that_came_later_is_among_them() throws IOException {
    Files.write(run.simulationLog("probe"), log());
    RunLoader.read(run);
    Files.write(run.simulationLog("curve"), log());

    assertThat(responses(RunLoader.read(run))).isEqualTo(4);
  }

  /** As where the run may only be read, or its disk is full. */
  @Test
  void responses_that_cannot_be_stored_are_derived_elsewhere() throws IOException {
    Files.write(run.simulationLog("curve"), log());
    Files.createDirectories(run.responses().resolve("in-the-way"));

    RecordedRun loaded = RunLoader.read(run);

    assertThat(responses(loaded)).isEqualTo(2);
    assertThat(loaded.missing()).contains(new Gap(Gap.Code.NOT_A_FILE).in("load/responses.hlog"));
    assertThat(run.load()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_run_that_is_only_read_stays_as_it_is() throws IOException {
    Files.write(run.simulationLog("curve"), log());

    assertThat(responses(RunLoader.readOnly(run))).isEqualTo(2);
    assertThat(run.responses()).doesNotExist();
    assertThat(run.load()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void another_run_to_which_a_link_leads_is_not_written_to() throws IOException {
    RunDirectory other = Runs.create(folder.resolve("other"));
    Files.write(other.simulationLog("curve"), log());
    Files.writeString(other.responses(), "of the other");
    Files.delete(run.load());
    Files.createSymbolicLink(run.load(), other.load());

    assertThat(responses(RunLoader.read(run))).isEqualTo(2);
    assertThat(other.responses()).hasContent("of the other");
  }

  @Test
  void a_phase_without_its_log_is_said() throws IOException {
    Files.write(run.simulationLog("curve"), log());
    Files.writeString(run.steps("curve"), "");
    Files.writeString(run.steps("probe"), "");

    assertThat(RunLoader.read(run).missing())
        .filteredOn(gap -> gap.code() == Gap.Code.LOG_MISSING)
        .containsExactly(new Gap(Gap.Code.LOG_MISSING).in("load/simulation-probe.log"));
  }

  @Test
  void a_log_that_is_no_file_is_said() throws IOException {
    Files.write(run.simulationLog("curve"), log());
    Files.createDirectory(run.simulationLog("probe"));
    Files.createSymbolicLink(run.simulationLog("loop"), run.simulationLog("loop"));

    RecordedRun loaded = RunLoader.read(run);

    assertThat(responses(loaded)).isEqualTo(2);
    assertThat(loaded.missing())
        .contains(
            new Gap(Gap.Code.NOT_A_FILE).in("load/simulation-probe.log"),
            new Gap(Gap.Code.NOT_A_FILE).in("load/simulation-loop.log"));
  }

  @Test
  void what_lacks_in_a_log_lacks_in_the_run() throws IOException {
    byte[] log = log();
    Files.write(run.simulationLog("curve"), Arrays.copyOf(log, log.length - 3));

    assertThat(RunLoader.read(run).missing())
        .extracting(Gap::code)
        .containsExactly(Gap.Code.BROKEN_OFF, Gap.Code.NO_METRICS, Gap.Code.LOG_CUT);
  }

  @Test
  void responses_that_somebody_derived_are_enough() throws IOException {
    Files.write(run.simulationLog("curve"), log());
    RunLoader.read(run);
    Files.delete(run.simulationLog("curve"));

    RecordedRun read = RunLoader.read(run);

    assertThat(responses(read)).isEqualTo(2);
    assertThat(read.missing()).extracting(Gap::code).doesNotContain(Gap.Code.NO_LOG);
  }

  @Test
  void without_both_there_are_no_responses() throws IOException {
    RecordedRun read = RunLoader.read(run);

    assertThat(read.responses()).isEmpty();
    assertThat(read.missing())
        .extracting(Gap::code)
        .contains(Gap.Code.NO_RESPONSES, Gap.Code.NO_LOG);
  }
}
