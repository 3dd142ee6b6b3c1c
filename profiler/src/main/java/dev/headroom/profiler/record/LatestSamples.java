package dev.headroom.profiler.record;

import dev.headroom.run.Metric;
import dev.headroom.run.MetricKey;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** The last two values of each series, for a live view. */
final class LatestSamples {
  private record Id(String box, MetricKey key) {}

  private record Two(double earlierSeconds, double earlier, double seconds, double value) {
    double rate() {
      return (value - earlier) / (seconds - earlierSeconds);
    }
  }

  private final Map<Id, Two> latest = new ConcurrentHashMap<>();

  void put(String box, double seconds, Map<MetricKey, Double> values) {
    values.forEach(
        (key, value) ->
            latest.merge(
                new Id(box, key),
                new Two(Double.NaN, Double.NaN, seconds, value),
                (old, now) -> new Two(old.seconds(), old.value(), now.seconds(), now.value())));
  }

  /** Cores that a box uses: as its cgroup tells, else as its processes do. */
  OptionalDouble cpuCores(String box) {
    Two whole = latest.get(new Id(box, Metric.CGROUP_CPU_TIME.key()));
    double cores =
        whole != null
            ? whole.rate()
            : latest.entrySet().stream()
                .filter(entry -> entry.getKey().box().equals(box))
                .filter(entry -> entry.getKey().key().isOf(Metric.PROCESS_CPU_TIME))
                .mapToDouble(entry -> entry.getValue().rate())
                .sum();
    return Double.isFinite(cores) ? OptionalDouble.of(Math.max(0, cores)) : OptionalDouble.empty();
  }
}
