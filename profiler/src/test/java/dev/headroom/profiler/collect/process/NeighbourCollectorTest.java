package dev.headroom.profiler.collect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a {@code /proc} of its own: a box on CPU 1, and others. */
class NeighbourCollectorTest {
  private static final MetricKey JOB = ProcessMetric.NEIGHBOUR_CPU_TIME.key("process", "batch-job");

  @TempDir private Path proc;
  private final RecordedSink sink = new RecordedSink();

  @BeforeEach
  void a_box() throws IOException {
    Files.createDirectories(proc.resolve("self"));
    Files.writeString(proc.resolve("self/stat"), "");
    process(10, "java", 1, 1, 0);
    Files.writeString(proc.resolve("10/status"), "Cpus_allowed_list:\t1\n");
  }

  private static String stat(long pid, String name, long parent, int cpu, int ticks) {
    return String.format(
        Locale.ROOT,
        "%d (%s) R %d 1 1 0 -1 0 0 0 0 0 %d 0 0 0 20 0 1 0 9000 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 17 %d 0",
        pid,
        name,
        parent,
        ticks,
        cpu);
  }

  /** A process of one thread. */
  private void process(long pid, String name, long parent, int cpu, int ticks) throws IOException {
    Path thread = Files.createDirectories(proc.resolve(pid + "/task/" + pid));
    Files.writeString(thread.resolve("stat"), stat(pid, name, parent, cpu, ticks));
    Files.writeString(proc.resolve(pid + "/stat"), stat(pid, name, parent, cpu, ticks));
  }

  private Collector.Session session() {
    return new NeighbourCollector(proc)
        .open(new RunningProcesses(List.of(new BoxProcess("java", 10, BoxProcess.Kind.JVM))));
  }

  @Test
  void what_others_use_of_the_boxs_cpu_is_counted_by_program() throws Exception {
    Collector.Session session = session();
    for (int second = 0; second < 4; second++) {
      process(20, "batch-job", 1, 1, 60 * second);
      process(21, "batch-job", 1, 1, 30 * second);
      process(30, "elsewhere", 1, 0, 100 * second);
      session.sample(sink);
    }

    // Its threads are known from the first second in which it was busy, and counted from then on.
    assertThat(sink.last().get(JOB)).isEqualTo(2 * 0.9);
    assertThat(sink.value(CgroupMetric.CPUS)).isEqualTo(1);
    assertThat(sink.last()).hasSize(2);
  }

  @Test
  void the_boxs_own_processes_and_their_children_are_no_neighbours() throws Exception {
    Collector.Session session = session();
    for (int second = 0; second < 4; second++) {
      process(10, "java", 1, 1, 50 * second);
      process(11, "child", 10, 1, 50 * second);
      session.sample(sink);
    }

    assertThat(sink.last()).containsOnlyKeys(CgroupMetric.CPUS.key());
  }

  @Test
  void a_box_whose_processes_have_ended_has_no_neighbours() throws Exception {
    Collector.Session session = session();
    Files.delete(proc.resolve("10/status"));

    assertThatThrownBy(() -> session.sample(sink))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none of its processes");
  }

  @Test
  void a_later_process_of_the_same_number_begins_anew() throws Exception {
    Collector.Session session = session();
    process(20, "batch-job", 1, 1, 500);
    session.sample(sink);
    Path stat = proc.resolve("20/stat");
    Files.writeString(stat, stat(20, "batch-job", 1, 1, 700).replace(" 9000 ", " 9999 "));
    session.sample(sink);

    assertThat(sink.last()).containsOnlyKeys(CgroupMetric.CPUS.key());
  }
}
