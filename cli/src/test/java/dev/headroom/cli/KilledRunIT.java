package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.failure.ExitCode;
import dev.headroom.reference.supervisor.cleanup.OrphanSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code headroom run} is killed in the middle of its probe, in ways that it cannot and can catch.
 */
class KilledRunIT {
  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(90);

  @TempDir private Path runs;

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            "--runs",
            runs.toString(),
            "--warm-up",
            "0",
            "--step",
            "4")
        .redirectErrorStream(true)
        .redirectOutput(runs.resolve("output.txt").toFile())
        .start();
  }

  private Optional<Path> run() {
    try (Stream<Path> children = Files.list(runs)) {
      return children.filter(Files::isDirectory).findFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean isProbing() {
    return run()
        .map(run -> run.resolve("load").resolve("steps-probe.jsonl"))
        .filter(steps -> steps.toFile().length() > 300)
        .isPresent();
  }

  private static void await(BooleanSupplier condition, Process process) throws Exception {
    long deadline = System.nanoTime() + TIMEOUT_NANOS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean noneLives(List<ProcessHandle> processes) {
    return processes.stream().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void after_sigkill_the_run_is_analysed_and_nothing_is_left() throws Exception {
    Process killed = start();
    await(this::isProbing, killed);
    List<ProcessHandle> children = killed.descendants().toList();
    assertThat(children).hasSizeGreaterThanOrEqualTo(3);

    killed.destroyForcibly().waitFor();

    await(() -> noneLives(children), killed);
    OrphanSweep.sweep(text -> {});
    Captured headroom = new Captured();
    int code = headroom.run("analyze", run().orElseThrow().toString());
    assertThat(code).as(headroom.out()).isIn(ExitCode.DONE, ExitCode.INCONCLUSIVE);
    assertThat(headroom.out()).contains("broken off");
  }

  @Test
  void after_sigterm_nothing_is_left_and_the_last_line_names_the_run() throws Exception {
    Process stopped = start();
    await(this::isProbing, stopped);
    List<ProcessHandle> children = stopped.descendants().toList();

    stopped.destroy();

    assertThat(stopped.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(noneLives(children)).isTrue();
    assertThat(Files.readString(run().orElseThrow().resolve("events.jsonl"))).contains("stopped");
    assertThat(Files.readAllLines(runs.resolve("output.txt")))
        .last()
        .isEqualTo(run().orElseThrow().toString());
  }
}
