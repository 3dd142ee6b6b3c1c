package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.ThisMachine;
import dev.headroom.run.metric.SystemMetric;
import org.junit.jupiter.api.Test;

class MachineSpeedCollectorTest {
  @Test
  void rounds_a_second_of_cpu_time_are_of_the_order_of_a_clock() throws Exception {
    double speed =
        RecordedSink.of(new MachineSpeedCollector(), new ThisMachine())
            .value(SystemMetric.MACHINE_SPEED);

    // Six dependent operations a round, on anything from a small board to a fast core.
    assertThat(speed).isBetween(1e6, 1e10);
  }
}
