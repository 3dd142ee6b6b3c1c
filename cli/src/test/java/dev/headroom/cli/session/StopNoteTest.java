package dev.headroom.cli.session;

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

    assertThat(note.text()).contains("'headroom analyze RUN'").endsWith(" is in\n" + run);
  }

  @Test
  void both_runs_of_a_loop_have_a_line_of_their_own() throws IOException {
    Path first = EmptyRun.in(runs, "first").root();
    Path second = EmptyRun.in(runs, "second").root();
    note.add(first);
    note.add(second);

    assertThat(note.text()).endsWith(" is in\n" + first + "\n" + second);
    assertThat(note.text().lines().findFirst().orElseThrow()).hasSizeLessThan(80);
  }

  @Test
  void a_run_below_the_current_folder_is_named_as_a_user_types_it() throws IOException {
    Path here = Path.of("target", "stop-note", Long.toString(ProcessHandle.current().pid()));
    String name = "run-" + System.nanoTime();
    note.add(EmptyRun.in(here.toAbsolutePath(), name).root());

    assertThat(note.text()).endsWith(" is in\n" + here.resolve(name));
  }

  @Test
  void a_run_that_failed_is_named_too() throws IOException {
    Path run = EmptyRun.in(runs, "failed").root();
    assertThat(note.failed(run)).contains("'headroom analyze RUN'").endsWith(" is in\n" + run);
  }
}
