package dev.headroom.reference.supervisor.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchdogTest {
  @RegisterExtension final OwnTemporaryFolder temporary = new OwnTemporaryFolder("it's a folder");

  @RegisterExtension final Children children = new Children();
  private SystemFolder folder;

  @BeforeEach
  void data() throws IOException {
    folder = SystemFolder.create();
    Files.createDirectories(folder.path().resolve("data/deep"));
  }

  @Test
  void when_it_is_let_go_the_processes_their_folder_and_their_groups_are_gone() throws Exception {
    Watchdog watchdog = Watchdog.over(folder);
    ProcessIdentity shell = watchdog.identity();
    List<Process> servers =
        List.of(children.of(folder, "sleep", "600"), children.of(folder, "sleep", "600"));
    Path group = Files.createDirectory(temporary.path().resolve("group"));
    Path inUse = Files.createDirectories(temporary.path().resolve("in use/below")).getParent();
    folder.note(group);
    folder.note(inUse);
    assertThat(shell.lives()).isTrue();
    assertThat(servers).allMatch(Process::isAlive);

    watchdog.close();

    for (Process server : servers) {
      assertThat(server.waitFor()).isNotZero();
    }
    assertThat(folder.path()).doesNotExist();
    assertThat(group).doesNotExist();
    assertThat(inUse).isDirectory();
    assertThat(shell.lives()).isFalse();
  }

  @Test
  void what_a_process_of_the_system_started_is_stopped_too() throws Exception {
    Watchdog watchdog = Watchdog.over(folder);
    Process parent = children.of(folder, "sh", "-c", "sleep 600 & wait");
    while (parent.descendants().findAny().isEmpty()) {
      Thread.onSpinWait();
    }
    ProcessHandle grandchild = parent.descendants().findFirst().orElseThrow();
    parent.destroyForcibly().waitFor();
    assertThat(grandchild.isAlive()).isTrue();

    watchdog.close();
    // Whoever inherited it may not have taken note of its end yet.
    assertThat(grandchild.info().commandLine()).isEmpty();
  }

  @Test
  void a_process_that_is_another_one_by_now_is_not_stopped() throws Exception {
    Process stranger = children.sleeping();
    Process ofAnotherSystem = children.of(SystemFolder.create(), "sleep", "600");
    folder.note(ProcessIdentity.of(stranger.toHandle()));
    folder.note(ProcessIdentity.of(ofAnotherSystem.toHandle()));
    Watchdog.over(folder).close();

    assertThat(stranger.isAlive()).isTrue();
    assertThat(ofAnotherSystem.isAlive()).isTrue();
    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void a_process_that_ended_by_itself_leaves_no_folder_either() throws Exception {
    Watchdog watchdog = Watchdog.over(folder);
    children.of(folder, "sleep", "600").destroyForcibly().waitFor();
    watchdog.close();
    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void a_signal_from_the_terminal_does_not_end_the_watch() throws Exception {
    Process server = children.of(folder, "sleep", "600");
    Watchdog watchdog = Watchdog.over(folder);
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
    assertThat(folder.path()).doesNotExist();
  }
}
