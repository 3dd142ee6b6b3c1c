package dev.headroom.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.cli.target.OwnServiceOptions;
import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class OwnServiceArgumentsTest {
  @TempDir private Path folder;

  private static Optional<Double> cores(String... options) throws IOException {
    return options(options).cpuCores();
  }

  private static OwnServiceOptions options(String... options) throws IOException {
    try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> line = new ArrayList<>(List.of(options));
      line.addAll(List.of("--url", "http://127.0.0.1:" + service.getLocalPort()));
      OwnServiceArguments arguments = new OwnServiceArguments();
      new CommandLine(CommandSpec.forAnnotatedObject(arguments))
          .parseArgs(line.toArray(String[]::new));
      return arguments.options();
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

  /** The server's own process: those that work for its clients are its children. */
  @ParameterizedTest
  @ValueSource(strings = {"postgres", "mariadbd", "mysqld"})
  void a_database_is_known_by_its_programs_name(String program) throws Exception {
    Path copy = Files.copy(Path.of("/bin/sleep").toRealPath(), folder.resolve(program));
    Process process = new ProcessBuilder(copy.toString(), "60").start();
    try {
      while (process.isAlive() && !process.info().command().orElse("").endsWith(program)) {
        Thread.onSpinWait();
      }
      assertThat(options("--pid", Long.toString(process.pid())).processes())
          .containsExactly(new BoxProcess(program, process.pid(), BoxProcess.Kind.DATABASE));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_postgresql_database_is_watched() throws Exception {
    assertThat(options("--db-url", "jdbc:postgresql://h/x").databaseUrl())
        .contains("jdbc:postgresql://h/x");
  }

  @Test
  void without_processes_it_may_use_the_whole_machine() throws Exception {
    assertThat(cores()).isEmpty();
  }
}
