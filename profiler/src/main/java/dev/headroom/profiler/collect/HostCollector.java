package dev.headroom.profiler.collect;

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
final class HostCollector implements Collector {
  @Override
  public String source() {
    return "system";
  }

  @Override
  public String looksAt() {
    return "the machine's CPU time by mode, and its free memory";
  }

  @Override
  public boolean appliesTo(WatchedBox box) {
    return box.isHost();
  }

  @Override
  public Optional<String> unavailable(WatchedBox box) {
    return Optional.empty();
  }

  @Override
  public Session open(WatchedBox box) {
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
