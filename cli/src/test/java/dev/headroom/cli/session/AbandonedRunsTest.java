package dev.headroom.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.EmptyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedRunsTest {
  @TempDir private Path runs;

  @Test
  void a_folder_in_which_nothing_was_recorded_is_removed() throws IOException {
    Path begun = Files.createDirectories(runs.resolve("20261124-101500-stage-1/profiles"));
    Files.writeString(begun.resolve("box-1.jfr"), "torn");

    AbandonedRuns.remove(runs);

    assertThat(begun.getParent()).doesNotExist();
  }

  @Test
  void a_run_and_what_is_named_otherwise_stay() throws IOException {
    Path run = EmptyRun.in(runs, "20261124-101500-stage-1").root();
    Path notes = Files.createDirectories(runs.resolve("notes/profiles"));
    Path other = Files.createDirectories(runs.resolve("20261124-101600-stage-1/mine"));
    Files.writeString(runs.resolve("20261124-101700-stage-1"), "a file");

    AbandonedRuns.remove(runs);
    AbandonedRuns.remove(runs.resolve("no-such-folder"));

    assertThat(run).isDirectory();
    assertThat(notes).isDirectory();
    assertThat(other).isDirectory();
    assertThat(runs.resolve("20261124-101700-stage-1")).isRegularFile();
  }
}
