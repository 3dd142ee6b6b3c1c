package dev.headroom.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class OwnServiceArgumentsTest {
  private static Optional<Double> cores(String... options) throws IOException {
    try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> line = new ArrayList<>(List.of(options));
      line.addAll(List.of("--url", "http://127.0.0.1:" + service.getLocalPort()));
      OwnServiceArguments arguments = new OwnServiceArguments();
      new CommandLine(CommandSpec.forAnnotatedObject(arguments))
          .parseArgs(line.toArray(String[]::new));
      return arguments.options().cpuCores();
    }
  }

  @Test
  void the_cores_of_a_process_that_may_not_run_everywhere_are_those_where_it_may()
      throws Exception {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one CPU leaves nothing to forbid");
    Process held = new ProcessBuilder("taskset", "-c", "0", "sleep", "60").start();
    try {
      while (!held.info().command().orElse("").endsWith("sleep")) {
        Thread.onSpinWait();
      }
      String pid = Long.toString(held.pid());
      assertThat(cores("--pid", pid)).contains(1.0);
      assertThat(cores("--pid", pid, "--cores", "0.5")).contains(0.5);
      assertThat(cores("--pid", pid, "--pid", Long.toString(ProcessHandle.current().pid())))
          .isEmpty();
    } finally {
      held.destroyForcibly().waitFor();
    }
  }

  @Test
  void without_processes_it_may_use_the_whole_machine() throws Exception {
    assertThat(cores()).isEmpty();
  }
}
