package dev.headroom.profiler.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.run.BoxProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuGlanceTest {
  @TempDir private Path cgroup;

  private double now = 100;

  private CpuGlance glance(Endpoint endpoint) {
    WatchedBox box = new WatchedBox("box-1", List.of(endpoint));
    return new CpuGlance(List.of(box), () -> now);
  }

  private void used(double seconds) throws IOException {
    Files.writeString(cgroup.resolve("cpu.max"), "max 100000\n");
    Files.writeString(cgroup.resolve("cpu.stat"), "usage_usec " + Math.round(seconds * 1e6) + "\n");
  }

  @Test
  void it_looks_when_asked_and_at_most_once_a_second() throws IOException {
    used(5);
    CpuGlance glance = glance(new CgroupFolder(cgroup));
    assertThat(glance.cpuCores("box-1", 0)).isEmpty();

    used(7);
    now = 100.5;
    assertThat(glance.cpuCores("box-1", 0)).isEmpty();

    now = 104;
    assertThat(glance.cpuCores("box-1", 0)).hasValue(0.5);
    assertThat(glance.cpuCores("box-1", 101)).isEmpty();
  }

  @Test
  void without_a_cgroup_it_looks_at_the_processes() {
    BoxProcess self = new BoxProcess("java", ProcessHandle.current().pid(), BoxProcess.Kind.JVM);
    CpuGlance glance = glance(new RunningProcesses(List.of(self)));
    glance.cpuCores("box-1", 0);
    now = 101;

    assertThat(glance.cpuCores("box-1", 0)).isPresent();
  }

  @Test
  void of_a_box_that_has_ended_or_that_it_does_not_know_it_says_nothing() throws IOException {
    used(5);
    CpuGlance glance = glance(new CgroupFolder(cgroup));
    glance.cpuCores("box-1", 0);
    Files.delete(cgroup.resolve("cpu.stat"));
    now = 102;

    assertThat(glance.cpuCores("box-1", 0)).isEmpty();
    assertThat(glance.cpuCores("box-2", 0)).isEmpty();
  }
}
