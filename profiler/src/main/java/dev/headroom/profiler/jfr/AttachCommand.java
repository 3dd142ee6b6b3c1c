package dev.headroom.profiler.jfr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import one.profiler.AsyncProfilerLoader;

/** A command to the profiler inside a JVM, given up after a while: the JVM may never answer. */
final class AttachCommand {
  /** The tool that carries it, a process of ours. */
  private static final String TOOL = "asprof";

  private AttachCommand() {}

  /**
   * Performs a command.
   *
   * @throws IOException if the JVM refuses it, or does not answer in time
   */
  static void perform(long pid, Path library, String options, Duration timeout) throws IOException {
    Set<Long> before = children();
    FutureTask<Void> command =
        new FutureTask<>(
            () -> {
              perform(pid, library, options);
              return null;
            });
    Thread thread = new Thread(command, "attach-" + pid);
    thread.setDaemon(true);
    thread.start();
    try {
      command.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      endTool(before, pid);
      throw new IOException(
          "process " + pid + " did not answer within " + timeout.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      endTool(before, pid);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void perform(long pid, Path library, String options) throws IOException {
    try {
      var result =
          AsyncProfilerLoader.executeJattach(
              Long.toString(pid), "load", library.toString(), "true", options);
      if (!result.getStdout().contains("return code: 0")
          && !result.getStdout().contains("JVM response code = 0")) {
        throw new IOException(result.getStdout().strip() + " " + result.getStderr().strip());
      }
    } catch (IllegalStateException e) {
      throw new IOException("process " + pid + " cannot be attached to: " + e.getMessage(), e);
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  /** Ends the tool that waits, and removes the file with which it asked the JVM to listen. */
  private static void endTool(Set<Long> before, long pid) throws IOException {
    ProcessHandle.current()
        .children()
        .filter(child -> !before.contains(child.pid()))
        .filter(child -> child.info().command().orElse("").contains(TOOL))
        .forEach(ProcessHandle::destroyForcibly);
    Path process = Path.of("/proc", Long.toString(pid));
    for (Path folder : List.of(process.resolve("cwd"), process.resolve("root/tmp"))) {
      Files.deleteIfExists(folder.resolve(".attach_pid" + pid));
    }
  }
}
