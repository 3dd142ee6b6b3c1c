package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.profiler.collect.ThisMachine;
import dev.headroom.run.metric.SystemMetric;
import org.junit.jupiter.api.Test;

class HostCollectorTest {
  private static final HostCollector COLLECTOR = new HostCollector();

  @Test
  void the_machine_has_cores_memory_and_time_in_every_mode() throws Exception {
    RecordedSink sink = RecordedSink.of(COLLECTOR, new ThisMachine());

    assertThat(sink.value(SystemMetric.CPU_LOGICAL_COUNT)).isGreaterThanOrEqualTo(1);
    assertThat(sink.value(SystemMetric.MEMORY_AVAILABLE)).isPositive();
    assertThat(sink.value(SystemMetric.CPU_TIME, "cpu.mode", "user")).isPositive();
    assertThat(sink.value(SystemMetric.CPU_TIME, "cpu.mode", "idle")).isPositive();
    assertThat(sink.last()).containsKey(SystemMetric.CPU_TIME.key("cpu.mode", "steal"));
  }

  @Test
  void cpu_time_only_grows() throws Exception {
    RecordedSink sink = new RecordedSink();
    Collector.Session session = COLLECTOR.open(new ThisMachine());
    session.sample(sink);
    double before = sink.value(SystemMetric.CPU_TIME, "cpu.mode", "user");
    session.sample(sink);

    assertThat(sink.value(SystemMetric.CPU_TIME, "cpu.mode", "user"))
        .isGreaterThanOrEqualTo(before);
  }
}
