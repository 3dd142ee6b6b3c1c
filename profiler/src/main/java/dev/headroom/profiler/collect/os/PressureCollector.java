package dev.headroom.profiler.collect.os;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.ThisMachine;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.SystemMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time in which tasks stalled for want of CPU, memory or storage (kernel documentation, PSI). */
public final class PressureCollector implements Collector<ThisMachine> {
  private static final Path FOLDER = Path.of("/proc/pressure");
  private static final Pattern LINE = Pattern.compile("(?m)^(some|full) .*total=(\\d+)$");

  @Override
  public String source() {
    return "pressure";
  }

  @Override
  public String looksAt() {
    return "time lost for want of CPU, memory or storage (PSI)";
  }

  @Override
  public Class<ThisMachine> endpoint() {
    return ThisMachine.class;
  }

  @Override
  public Optional<String> unavailable(ThisMachine machine) {
    try {
      Files.readString(FOLDER.resolve("cpu"));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("the kernel gives no pressure stall information (boot with psi=1)");
    }
  }

  @Override
  public Session open(ThisMachine machine) {
    return sink -> {
      KernelFiles files = new KernelFiles();
      Map<MetricKey, Double> values = new HashMap<>();
      for (String resource : List.of("cpu", "io", "memory")) {
        values.putAll(parse(resource, files.text(FOLDER.resolve(resource))));
      }
      files.requireAny();
      sink.metrics(values);
    };
  }

  static Map<MetricKey, Double> parse(String resource, String text) {
    Map<MetricKey, Double> values = new HashMap<>();
    Matcher lines = LINE.matcher(text);
    while (lines.find()) {
      values.put(
          new MetricKey(
              SystemMetric.PRESSURE_TIME.metricName(),
              Map.of("resource", resource, "share", lines.group(1))),
          Long.parseLong(lines.group(2)) / 1e6);
    }
    return values;
  }
}
