package dev.headroom.reference.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real processes that use all the CPU that they get. */
class CpuGovernorTest {
  private static final Duration PERIOD = Duration.ofMillis(50);

  @TempDir private Path folder;

  private final List<Process> processes = new ArrayList<>();
  private Path numbers;

  @BeforeEach
  void needs_linux() throws IOException {
    assumeTrue(CpuGovernor.unavailable().isEmpty(), "no governor on this machine");
    numbers = Files.createFile(folder.resolve("numbers"));
  }

  @AfterEach
  void end() {
    processes.forEach(process -> process.destroyForcibly().onExit().join());
  }

  private Process busy() throws IOException {
    Process process = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
    processes.add(process);
    Files.writeString(numbers, process.pid() + "\n", java.nio.file.StandardOpenOption.APPEND);
    return process;
  }

  private Map<String, Long> stat() throws IOException {
    return Files.readAllLines(folder.resolve("cpu.stat")).stream()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(parts -> parts[0], parts -> Long.valueOf(parts[1])));
  }

  private static char state(Process process) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    return stat.charAt(stat.lastIndexOf(')') + 2);
  }

  /** By what was used in how many periods, which is so however slow the machine is. */
  @Test
  void two_busy_processes_share_their_budget_and_are_told_as_throttled() throws Exception {
    busy();
    busy();
    try (CpuGovernor governor = CpuGovernor.start(numbers, PERIOD, folder)) {
      governor.limit(0.2, 2);
      awaitPeriods(10);
      Map<String, Long> before = stat();
      awaitPeriods(before.get("nr_periods") + 40);
      Map<String, Long> after = stat();

      double periods = after.get("nr_periods") - before.get("nr_periods");
      double used = after.get("usage_usec") - before.get("usage_usec");
      assertThat(used / (periods * 50_000)).isBetween(0.15, 0.25);
      assertThat((after.get("nr_throttled") - before.get("nr_throttled")) / periods)
          .isGreaterThan(0.8);
      assertThat(folder.resolve("cpu.max")).hasContent("10000 50000");
    }
  }

  private void awaitPeriods(long count) throws Exception {
    while (stat().get("nr_periods") < count) {
      Thread.sleep(20);
    }
  }

  @Test
  void without_a_limit_it_only_watches() throws Exception {
    Process busy = busy();
    try (CpuGovernor governor = CpuGovernor.start(numbers, PERIOD, folder)) {
      while (stat().get("usage_usec") < 100_000) {
        Thread.sleep(20);
        assertThat(state(busy)).isNotEqualTo('T');
      }
      assertThat(folder.resolve("cpu.max")).hasContent("max 50000");
      assertThat(stat()).containsEntry("nr_throttled", 0L);
    }
  }

  @Test
  void processes_go_on_when_it_is_closed_and_one_that_ended_harms_nothing() throws Exception {
    Process first = busy();
    Process second = busy();
    try (CpuGovernor governor = CpuGovernor.start(numbers, PERIOD, folder)) {
      governor.limit(0.02, 1);
      awaitPeriods(4);
      first.destroyForcibly().onExit().join();
      awaitPeriods(stat().get("nr_periods") + 4);
    }
    assertThat(state(second)).isNotEqualTo('T');
  }
}
