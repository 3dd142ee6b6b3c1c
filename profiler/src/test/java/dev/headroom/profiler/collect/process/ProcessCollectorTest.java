package dev.headroom.profiler.collect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.profiler.collect.Await;
import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.ProcessMetric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessCollectorTest {
  private final ProcessCollector collector = new ProcessCollector();

  @BeforeEach
  void needs_proc() {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "no /proc here");
  }

  private static BoxProcess process(String name, long pid) {
    return new BoxProcess(name, pid, BoxProcess.Kind.OTHER);
  }

  private static RunningProcesses running(BoxProcess... processes) {
    return new RunningProcesses(List.of(processes));
  }

  @Test
  void this_process_has_threads_memory_descriptors_and_used_cpu() throws Exception {
    RecordedSink sink =
        RecordedSink.of(collector, running(process("me", ProcessHandle.current().pid())));

    assertThat(sink.value(ProcessMetric.CPU_TIME, "process", "me")).isPositive();
    assertThat(sink.value(ProcessMetric.THREADS, "process", "me")).isGreaterThan(3);
    assertThat(sink.value(ProcessMetric.MEMORY_USAGE, "process", "me")).isGreaterThan(1e6);
    assertThat(sink.value(ProcessMetric.DESCRIPTORS, "process", "me")).isGreaterThan(2);
    assertThat(sink.ended()).isEmpty();
  }

  @Test
  void a_process_that_ended_is_said_and_the_others_are_recorded() throws Exception {
    Process child = new ProcessBuilder("sleep", "600").start();
    Collector.Session session =
        collector.open(
            running(process("child", child.pid()), process("me", ProcessHandle.current().pid())));
    RecordedSink sink = new RecordedSink();
    session.sample(sink);
    assertThat(sink.last()).containsKey(ProcessMetric.CPU_TIME.key("process", "child"));

    child.destroyForcibly().onExit().join();
    session.sample(sink);

    assertThat(sink.ended()).containsExactly("child");
    assertThat(sink.last())
        .doesNotContainKey(ProcessMetric.CPU_TIME.key("process", "child"))
        .containsKey(ProcessMetric.CPU_TIME.key("process", "me"));
  }

  /** As of a database that has a process for each connection. */
  @Test
  void the_cpu_of_its_children_is_a_processs_too() throws Exception {
    Process parent =
        new ProcessBuilder("sh", "-c", "(while :; do :; done) & (while :; do :; done) & wait")
            .start();
    try {
      Await.until(() -> parent.descendants().count() >= 2);
      long apart = parent.descendants().findFirst().orElseThrow().pid();
      Collector.Session both = collector.open(running(process("parent", parent.pid())));
      Collector.Session one =
          collector.open(running(process("parent", parent.pid()), process("child", apart)));
      Await.until(
          () -> {
            RecordedSink sink = new RecordedSink();
            both.sample(sink);
            return sink.value(ProcessMetric.CPU_TIME, "process", "parent") > 0.3;
          });
      RecordedSink sink = new RecordedSink();
      one.sample(sink);

      double child = sink.value(ProcessMetric.CPU_TIME, "process", "child");
      double rest = sink.value(ProcessMetric.CPU_TIME, "process", "parent");
      RecordedSink all = new RecordedSink();
      both.sample(all);
      assertThat(child).isPositive();
      assertThat(rest).isPositive();
      assertThat(all.value(ProcessMetric.CPU_TIME, "process", "parent"))
          .isGreaterThanOrEqualTo(rest + child - 0.02);
    } finally {
      parent.descendants().forEach(ProcessHandle::destroyForcibly);
      parent.destroyForcibly().waitFor();
    }
  }

  /** Pids come round again. */
  @Test
  void a_later_process_of_the_same_pid_is_not_taken_for_it(@TempDir Path proc) throws Exception {
    Path folder = Files.createDirectories(proc.resolve("4711/task")).getParent();
    String stat = Files.readString(Path.of("/proc/self/stat"));
    Files.writeString(folder.resolve("stat"), stat);
    Files.copy(Path.of("/proc/self/status"), folder.resolve("status"));
    Collector.Session session = new ProcessCollector(proc).open(running(process("service", 4711)));
    RecordedSink sink = new RecordedSink();
    session.sample(sink);
    assertThat(sink.last()).containsKey(ProcessMetric.CPU_TIME.key("process", "service"));
    assertThat(sink.ended()).isEmpty();

    String start = Long.toString(ProcFiles.startTicks(stat));
    Files.writeString(folder.resolve("stat"), stat.replace(" " + start + " ", " 1" + start + " "));
    session.sample(sink);

    assertThat(sink.last()).doesNotContainKey(ProcessMetric.CPU_TIME.key("process", "service"));
    assertThat(sink.ended()).containsExactly("service");
  }

  @Test
  void a_process_that_nobody_waits_for_has_ended_all_the_same() throws Exception {
    // The shell starts a child, says its number, and never takes note of its end.
    Process parent =
        new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 600")
            .redirectErrorStream(true)
            .start();
    try (var lines = parent.inputReader()) {
      Path stat = Path.of("/proc", lines.readLine(), "stat");
      Await.until(() -> ProcFiles.hasEnded(Files.readString(stat)));

      RecordedSink sink =
          RecordedSink.of(
              collector, running(process("zombie", Long.parseLong(stat.getName(1).toString()))));

      assertThat(sink.ended()).containsExactly("zombie");
      assertThat(sink.last()).isEmpty();
    } finally {
      parent.destroyForcibly().onExit().join();
    }
  }

  @Test
  void one_running_process_is_enough_to_be_recorded() {
    long me = ProcessHandle.current().pid();

    assertThat(collector.unavailable(running(process("gone", 1 << 30)))).isPresent();
    assertThat(collector.unavailable(running(process("gone", 1 << 30), process("me", me))))
        .isEmpty();
  }
}
