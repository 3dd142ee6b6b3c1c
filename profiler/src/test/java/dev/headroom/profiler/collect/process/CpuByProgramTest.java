package dev.headroom.profiler.collect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuByProgramTest {
  @TempDir private Path proc;

  private static String stat(int cpu, int ticks) {
    return "7 (job) R 1 1 1 0 -1 0 0 0 0 0 "
        + ticks
        + " 0 0 0 20 0 2 0 9000 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 17 "
        + cpu
        + " 0";
  }

  private void thread(int id, int cpu, int ticks) throws IOException {
    Path folder = Files.createDirectories(proc.resolve("7/task/" + id));
    Files.writeString(folder.resolve("stat"), stat(cpu, ticks));
  }

  @Test
  void each_thread_counts_for_the_cpu_on_which_it_runs() throws IOException {
    CpuByProgram programs = new CpuByProgram(proc);
    for (int second = 0; second < 3; second++) {
      thread(7, 0, 40 * second);
      thread(8, 1, 60 * second);
      programs.update(Map.of(7L, stat(0, 100 * second)), Set.of(1));
    }

    assertThat(programs.seconds().get("job")).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void a_program_that_hardly_runs_is_not_worth_a_line() throws IOException {
    CpuByProgram programs = new CpuByProgram(proc);
    for (int second = 0; second < 10; second++) {
      thread(7, 1, second);
      programs.update(Map.of(7L, stat(1, second)), Set.of(1));
    }

    assertThat(programs.seconds()).isEmpty();
  }
}
