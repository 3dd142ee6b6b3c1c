package dev.headroom.cli.gate.serve;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.injector.Printed;
import dev.headroom.reference.part.ProcessKind;
import dev.headroom.reference.part.ProcessSpec;
import dev.headroom.reference.supervisor.cleanup.HeldProcess;
import dev.headroom.reference.supervisor.cleanup.SystemFolder;
import dev.headroom.reference.supervisor.cleanup.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes of a service that was started by a command: the one that was started, and all that
 * it started. They end also where this process is killed.
 */
final class ServiceProcess implements AutoCloseable {
  private static final int INTERVAL_MILLIS = 100;
  private static final int SAID_LINES = 8;

  /** How long a service may take to end by itself. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** How long the system may take to end what it was told to kill. */
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);

  private final ServiceCommand command;
  private final Process process;
  private final Path output;
  private final Watchdog watchdog;

  private ServiceProcess(ServiceCommand command, Process process, Path output, Watchdog watchdog) {
    this.command = command;
    this.process = process;
    this.output = output;
    this.watchdog = watchdog;
  }

  /**
   * Starts it; secrets are what it inherits of the environment.
   *
   * @param output file for what it prints
   */
  static ServiceProcess start(ServiceCommand command, int port, Path output) throws IOException {
    ProcessSpec spec =
        new ProcessSpec("service", ProcessKind.OTHER, command.words(), Map.of(), output);
    SystemFolder folder = SystemFolder.create();
    Watchdog watchdog = Watchdog.over(folder);
    try {
      Process process = HeldProcess.start(folder, spec, command.at(port));
      return new ServiceProcess(command, process, output, watchdog);
    } catch (IOException e) {
      watchdog.close();
      throw e;
    }
  }

  /**
   * Waits until it is ready.
   *
   * @throws RefusedException if it ends before, or takes longer; with what it printed last
   */
  void await(ReadyUrl url, Duration timeout) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    for (Optional<String> why = url.notReady(); why.isPresent(); why = url.notReady()) {
      if (!process.isAlive()) {
        throw new RefusedException(
            command.option()
                + " ended with "
                + process.exitValue()
                + " before it was ready"
                + said());
      }
      if (System.nanoTime() > deadline) {
        throw new RefusedException(
            command.option()
                + " is not ready after "
                + timeout.toSeconds()
                + " s ("
                + why.get()
                + "; --ready names the path that is asked)"
                + said());
      }
      Thread.sleep(INTERVAL_MILLIS);
    }
  }

  private String said() throws IOException {
    List<String> lines = Files.exists(output) ? Printed.lastLines(output, SAID_LINES) : List.of();
    return lines.isEmpty()
        ? "; it printed nothing"
        : "; it printed last:\n  " + String.join("\n  ", lines);
  }

  /**
   * It and the JVMs that it started. What else it started counts as its own, and may come and go as
   * workers do.
   */
  List<ProcessHandle> watched() {
    return tree().stream().filter(one -> one.pid() == process.pid() || isJava(one)).toList();
  }

  private static boolean isJava(ProcessHandle one) {
    return one.info().command().filter(command -> command.endsWith("/java")).isPresent();
  }

  /** It and all that it started, directly or not. */
  List<ProcessHandle> tree() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  /**
   * Tells all of them once to end, and waits; what is left then, and what has been started since,
   * is ended by the watchdog.
   */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> living = tree();
    living.forEach(ProcessHandle::destroy);
    if (!haveEnded(living, GRACE)) {
      living.forEach(ProcessHandle::destroyForcibly);
      haveEnded(living, AFTER_KILL);
    }
    watchdog.close();
  }

  private static boolean haveEnded(List<ProcessHandle> processes, Duration timeout) {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
