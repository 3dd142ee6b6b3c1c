package dev.headroom.profiler.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.profiler.collect.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import one.jfr.JfrReader;
import one.jfr.event.ExecutionSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerAttachmentIT {
  @TempDir private Path folder;

  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void needs_a_profiler() {
    assumeTrue(ProfilerAgent.unavailable().isEmpty(), "no profiler for this machine");
  }

  @AfterEach
  void end() {
    processes.forEach(process -> process.destroyForcibly().onExit().join());
  }

  private Process start(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  private Process startBusy() throws IOException {
    Process busy =
        start(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BusyProcess.class.getName());
    BufferedReader lines = busy.inputReader();
    String line;
    do {
      line = lines.readLine();
    } while (line != null && !line.equals("ready"));
    assertThat(line).isEqualTo("ready");
    return busy;
  }

  private static double cpuSeconds(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static long executionSamples(Path recording) throws IOException {
    try (JfrReader reader = new JfrReader(recording.toString())) {
      return reader.readAllEvents(ExecutionSample.class).size();
    }
  }

  @Test
  void a_running_jvm_is_profiled_until_the_attachment_is_closed() throws Exception {
    Process busy = startBusy();
    Path recording = folder.resolve("box-1.jfr");

    try (ProfilerAttachment attachment = ProfilerAttachment.attach(busy.pid(), recording)) {
      double before = cpuSeconds(busy);
      Await.until(() -> cpuSeconds(busy) > before + 0.5);
    }

    // A sample each 20 ms of half a second, with room for a slow machine.
    assertThat(executionSamples(recording)).isGreaterThan(10);
    assertThat(busy.isAlive()).isTrue();
  }

  @Test
  void a_jvm_that_ended_meanwhile_needs_no_detaching() throws Exception {
    Process busy = startBusy();
    Path recording = folder.resolve("box-1.jfr");
    ProfilerAttachment attachment = ProfilerAttachment.attach(busy.pid(), recording);

    busy.destroyForcibly().onExit().join();
    attachment.close();

    assertThat(Files.exists(recording)).isTrue();
  }

  @Test
  void a_process_that_is_no_jvm_is_refused_and_lives_on() throws Exception {
    Process sleep = start("sleep", "600");

    assertThatThrownBy(() -> ProfilerAttachment.attach(sleep.pid(), folder.resolve("x.jfr")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(Long.toString(sleep.pid()));
    assertThat(sleep.isAlive()).isTrue();
  }

  @Test
  void a_recording_that_cannot_be_written_is_refused() throws Exception {
    Process busy = startBusy();

    assertThatThrownBy(
            () -> ProfilerAttachment.attach(busy.pid(), folder.resolve("no/such/folder/x.jfr")))
        .isInstanceOf(IOException.class);
    assertThat(busy.isAlive()).isTrue();
  }

  private static void signal(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @Test
  void a_jvm_that_is_stopped_is_told_and_does_not_hold_up_the_end() throws Exception {
    Process busy = startBusy();
    ProfilerAttachment attachment =
        ProfilerAttachment.attach(busy.pid(), folder.resolve("box-1.jfr"));

    signal(busy, "STOP");
    try {
      assertThatThrownBy(attachment::close)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is stopped");
    } finally {
      signal(busy, "CONT");
    }
    attachment.close();
    assertThat(busy.isAlive()).isTrue();
  }

  /** A command that is given up leaves no process and no file. */
  @Test
  void a_jvm_that_does_not_answer_is_given_up() throws Exception {
    Process busy = startBusy();
    Path asked = Path.of("").toAbsolutePath().resolve(".attach_pid" + busy.pid());

    signal(busy, "STOP");
    try {
      assertThatThrownBy(
              () ->
                  AttachCommand.perform(
                      busy.pid(), ProfilerAgent.library(), "list", Duration.ofSeconds(1)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("did not answer within 1 s");
    } finally {
      signal(busy, "CONT");
    }

    Await.until(
        () ->
            ProcessHandle.current()
                .children()
                .noneMatch(child -> child.info().command().orElse("").contains("asprof")));
    assertThat(asked).doesNotExist();
    assertThat(busy.isAlive()).isTrue();
  }
}
