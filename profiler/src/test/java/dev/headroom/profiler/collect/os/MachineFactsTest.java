package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.Machine;
import org.junit.jupiter.api.Test;

class MachineFactsTest {
  @Test
  void the_machine_has_a_name_cores_and_memory() {
    Machine machine = MachineFacts.read("cgroup-v1");

    assertThat(machine.cpuModel()).isNotNull();
    assertThat(machine.logicalCores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(machine.memoryBytes()).isGreaterThan(100_000_000);
    assertThat(machine.operatingSystem()).startsWith(System.getProperty("os.name"));
    assertThat(machine.budgets()).isEqualTo("cgroup-v1");
  }
}
