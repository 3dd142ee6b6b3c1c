package dev.headroom.profiler.jfr;

import dev.headroom.profiler.collect.process.ProcFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Profiles a JVM that runs already, until closed. */
public final class ProfilerAttachment implements AutoCloseable {
  /** A JVM answers within a second, unless it is stopped or has no CPU. */
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Knows when its process started, and is not alive any more once another has its pid. */
  private final ProcessHandle jvm;

  private final Path recording;

  private ProfilerAttachment(ProcessHandle jvm, Path recording) {
    this.jvm = jvm;
    this.recording = recording;
  }

  /**
   * Attaches the profiler, which samples all that a run needs.
   *
   * @param recording file that the JVM will write; it must be allowed to
   * @throws IOException likewise
   */
  public static ProfilerAttachment attach(long pid, Path recording) throws IOException {
    return attach(pid, recording, EnumSet.allOf(ProfilePart.class));
  }

  /**
   * Attaches the profiler, which samples some of it.
   *
   * @param recording file that the JVM will write; it must be allowed to
   * @throws IOException if the process is no JVM, does not answer, or does not let itself be
   *     attached to
   */
  public static ProfilerAttachment attach(long pid, Path recording, Set<ProfilePart> parts)
      throws IOException {
    ProcessHandle jvm =
        ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .orElseThrow(() -> new IOException("there is no process " + pid));
    ProfilerAttachment attachment = new ProfilerAttachment(jvm, recording);
    attachment.command("start," + ProfilerAgent.options(recording, parts));
    return attachment;
  }

  /**
   * Ends the recording. Nothing is sent to a process that got the JVM's pid after it.
   *
   * @throws IOException if the JVM does not answer; it goes on recording then
   */
  @Override
  public void close() throws IOException {
    if (jvm.isAlive()) {
      command("stop,file=" + recording.toAbsolutePath());
    }
  }

  private void command(String options) throws IOException {
    requireJvm();
    requireRunning();
    try {
      AttachCommand.perform(jvm.pid(), ProfilerAgent.library(), options, TIMEOUT);
    } catch (IOException e) {
      // It may have been stopped meanwhile, which says more than that it does not answer.
      requireRunning();
      throw e;
    }
  }

  /** Attaching begins with a signal (SIGQUIT) that would end a process that is no JVM. */
  private void requireJvm() throws IOException {
    Path maps = file("maps");
    if (!Files.isReadable(maps)) {
      return;
    }
    try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
      if (lines.noneMatch(line -> line.endsWith("libjvm.so"))) {
        throw new IOException("process " + jvm.pid() + " is no JVM");
      }
    }
  }

  /** One that was stopped would take the command only when it goes on, whenever that is. */
  private void requireRunning() throws IOException {
    Path stat = file("stat");
    if (!Files.isReadable(stat)) {
      return;
    }
    if (ProcFiles.isStopped(Files.readString(stat, StandardCharsets.ISO_8859_1))) {
      throw new IOException("process " + jvm.pid() + " is stopped (by SIGSTOP or a debugger)");
    }
  }

  private Path file(String name) {
    return Path.of("/proc", Long.toString(jvm.pid()), name);
  }
}
