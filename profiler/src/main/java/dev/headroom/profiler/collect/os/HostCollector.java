package dev.headroom.profiler.collect.os;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.ThisMachine;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.SystemMetric;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;

/** CPU time by mode and free memory of the machine. */
public final class HostCollector implements Collector<ThisMachine> {
  @Override
  public String source() {
    return "system";
  }

  @Override
  public String looksAt() {
    return "the machine's CPU time by mode, and its free memory";
  }

  @Override
  public Class<ThisMachine> endpoint() {
    return ThisMachine.class;
  }

  @Override
  public Optional<String> unavailable(ThisMachine machine) {
    return Optional.empty();
  }

  @Override
  public Session open(ThisMachine machine) {
    CentralProcessor processor = new SystemInfo().getHardware().getProcessor();
    GlobalMemory memory = new SystemInfo().getHardware().getMemory();
    return sink -> {
      Map<MetricKey, Double> values = new HashMap<>();
      long[] millis = processor.getSystemCpuLoadTicks();
      for (CentralProcessor.TickType mode : CentralProcessor.TickType.values()) {
        values.put(
            SystemMetric.CPU_TIME.key("cpu.mode", mode.name().toLowerCase(Locale.ROOT)),
            millis[mode.getIndex()] / 1e3);
      }
      values.put(
          SystemMetric.CPU_LOGICAL_COUNT.key(), (double) processor.getLogicalProcessorCount());
      values.put(SystemMetric.MEMORY_AVAILABLE.key(), (double) memory.getAvailable());
      sink.metrics(values);
    };
  }
}
