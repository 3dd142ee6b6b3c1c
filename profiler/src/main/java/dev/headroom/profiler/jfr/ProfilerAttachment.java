package dev.headroom.profiler.jfr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import one.profiler.AsyncProfilerLoader;

/** Profiles a JVM that runs already, until closed. */
public final class ProfilerAttachment implements AutoCloseable {
  private final long pid;
  private final Path recording;

  private ProfilerAttachment(long pid, Path recording) {
    this.pid = pid;
    this.recording = recording;
  }

  /**
   * Attaches the profiler.
   *
   * @param recording file that the JVM will write; it must be allowed to
   * @throws IOException if the process is no JVM, or does not let itself be attached to
   */
  public static ProfilerAttachment attach(long pid, Path recording) throws IOException {
    requireJvm(pid);
    command(pid, "start," + ProfilerAgent.options(recording));
    return new ProfilerAttachment(pid, recording);
  }

  @Override
  public void close() throws IOException {
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
      command(pid, "stop,file=" + recording.toAbsolutePath());
    }
  }

  /** Attaching begins with a signal (SIGQUIT) that would end a process that is no JVM. */
  private static void requireJvm(long pid) throws IOException {
    Path maps = Path.of("/proc", Long.toString(pid), "maps");
    if (!Files.isReadable(maps)) {
      return;
    }
    try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
      if (lines.noneMatch(line -> line.endsWith("libjvm.so"))) {
        throw new IOException("process " + pid + " is no JVM");
      }
    }
  }

  private static void command(long pid, String options) throws IOException {
    try {
      var result =
          AsyncProfilerLoader.executeJattach(
              Long.toString(pid), "load", ProfilerAgent.library().toString(), "true", options);
      if (!result.getStdout().contains("return code: 0")
          && !result.getStdout().contains("JVM response code = 0")) {
        throw new IOException(result.getStdout().strip() + " " + result.getStderr().strip());
      }
    } catch (IllegalStateException e) {
      throw new IOException("process " + pid + " cannot be attached to: " + e.getMessage(), e);
    }
  }
}
