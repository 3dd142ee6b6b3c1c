package dev.headroom.cli.gate.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.reference.machine.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private ServiceProcess start(int port, String line) throws IOException {
    return ServiceProcess.start(
        ServiceCommand.parse("--command", line), port, folder.resolve("service.log"));
  }

  private static ReadyUrl at(int port) {
    return new ReadyUrl(URI.create("http://127.0.0.1:" + port + "/"));
  }

  @Test
  void a_service_is_ready_once_it_answers_and_its_children_end_with_it() throws Exception {
    int port = LoopbackPort.free();
    Path script =
        Files.writeString(
            folder.resolve("serve.sh"), SmallService.command(1).replace("{port}", "$1") + "\n:\n");
    List<ProcessHandle> tree;
    try (ServiceProcess service = start(port, "/bin/sh '" + script + "' {port}")) {
      service.await(at(port), LONG);
      tree = service.tree();
    }

    assertThat(tree).as("the script, and the service that it started").hasSize(2);
    assertThat(tree).noneMatch(ProcessHandle::isAlive);
    assertThat(Files.readString(folder.resolve("service.log"))).contains("listening on " + port);
    assertThat(at(port).notReady()).contains("no answer");
  }

  @Test
  void a_command_that_ends_says_so_with_what_it_printed_last() throws Exception {
    int port = LoopbackPort.free();
    try (ServiceProcess service =
        start(port, "/bin/sh -c 'echo no licence for port {port}; exit 7'")) {
      assertThatThrownBy(() -> service.await(at(port), LONG))
          .isInstanceOf(RefusedException.class)
          .hasMessageContainingAll("--command", "7", "no licence for port " + port);
    }
  }

  @Test
  void a_program_that_there_is_not_says_so() throws Exception {
    int port = LoopbackPort.free();
    try (ServiceProcess service = start(port, "no-such-program {port}")) {
      assertThatThrownBy(() -> service.await(at(port), LONG))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("no-such-program");
    }
  }

  @Test
  void a_service_that_never_answers_is_given_up_and_stopped() throws Exception {
    int port = LoopbackPort.free();
    List<ProcessHandle> tree;
    try (ServiceProcess service = start(port, "/bin/sh -c 'echo waiting; sleep 600 # {port}'")) {
      assertThatThrownBy(() -> service.await(at(port), Duration.ofSeconds(1)))
          .isInstanceOf(RefusedException.class)
          .hasMessageContainingAll("not ready after 1 s", "--ready");
      tree = service.tree();
    }

    assertThat(tree).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void one_that_is_deaf_to_the_signal_is_killed() throws Exception {
    int port = LoopbackPort.free();
    List<ProcessHandle> tree;
    try (ServiceProcess service =
        start(port, "/bin/sh -c 'trap \"\" TERM; echo deaf; sleep 600 & wait # {port}'")) {
      // Before that the signal would still end it.
      while (!Files.readString(folder.resolve("service.log")).contains("deaf")) {
        Thread.sleep(10);
      }
      tree = service.tree();
    }

    assertThat(tree).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }
}
