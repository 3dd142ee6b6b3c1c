package dev.headroom.target.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
  @RegisterExtension final Children children = new Children();
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void data() throws IOException {
    folder = Files.createDirectories(temporary.resolve("it's a folder"));
    Files.createDirectories(folder.resolve("data/deep"));
  }

  @Test
  void when_it_is_let_go_the_process_its_folder_and_its_groups_are_gone() throws Exception {
    Process server = children.holding(folder);
    Path group = Files.createDirectory(temporary.resolve("group"));
    Path inUse = Files.createDirectories(temporary.resolve("in use/below")).getParent();
    Watchdog watchdog = Watchdog.over(server, folder, List.of(group, inUse));
    ProcessIdentity shell = watchdog.identity();
    assertThat(shell.lives()).isTrue();
    assertThat(server.isAlive()).isTrue();

    watchdog.close();

    assertThat(server.waitFor()).isNotZero();
    assertThat(folder).doesNotExist();
    assertThat(group).doesNotExist();
    assertThat(inUse).isDirectory();
    assertThat(shell.lives()).isFalse();
  }

  @Test
  void a_process_that_is_another_one_by_now_is_not_stopped() throws Exception {
    Process stranger = children.sleeping();
    Watchdog.over(stranger, folder, List.of()).close();

    assertThat(stranger.isAlive()).isTrue();
    assertThat(folder).doesNotExist();
  }

  @Test
  void a_process_that_ended_by_itself_leaves_no_folder_either() throws Exception {
    Process server = children.holding(folder);
    Watchdog watchdog = Watchdog.over(server, folder, List.of());
    server.destroyForcibly().waitFor();
    watchdog.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void a_signal_from_the_terminal_does_not_end_the_watch() throws Exception {
    Process server = children.holding(folder);
    Watchdog watchdog = Watchdog.over(server, folder, List.of());
    ProcessHandle shell = watchdog.identity().handle().orElseThrow();
    // Only after the shell has set its traps does it start what waits.
    while (shell.children().findAny().isEmpty()) {
      Thread.onSpinWait();
    }
    for (String signal : List.of("INT", "HUP", "TERM")) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(shell.pid())).start().waitFor();
    }
    assertThat(server.isAlive()).isTrue();

    watchdog.close();
    assertThat(server.waitFor()).isNotZero();
    assertThat(folder).doesNotExist();
  }
}
