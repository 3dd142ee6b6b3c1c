package dev.headroom.cli.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.EmptyRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopNoteTest {
  @TempDir private Path runs;

  private final StopNote note = new StopNote();

  @Test
  void a_run_that_holds_nothing_yet_is_not_named() {
    note.add(runs.resolve("not-yet"));

    assertThat(note.text()).contains("before anything was recorded").doesNotContain("not-yet");
  }

  @Test
  void the_run_so_far_is_named_with_what_reads_it() throws IOException {
    Path run = EmptyRun.in(runs, "broken-off").root();
    note.add(run);

    assertThat(note.text()).contains("is in " + run, "'headroom analyze " + run + "'");
  }

  @Test
  void both_runs_of_a_loop_are_named() throws IOException {
    note.add(EmptyRun.in(runs, "first").root());
    note.add(EmptyRun.in(runs, "second").root());

    assertThat(note.text()).contains("first and ", "second: 'headroom analyze RUN'");
  }

  @Test
  void a_run_below_the_current_folder_is_named_as_a_user_types_it() throws IOException {
    Path here = Path.of("target", "stop-note", Long.toString(ProcessHandle.current().pid()));
    note.add(EmptyRun.in(here.toAbsolutePath(), "run-" + System.nanoTime()).root());

    assertThat(note.text()).contains("is in " + here);
  }
}
