package dev.headroom.profiler.record;

import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import java.util.List;
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

    boolean beganBefore(double instantSeconds) {
      return earlierSeconds < instantSeconds;
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

  /**
   * Cores that a box uses: as its cgroup tells, else as its processes do.
   *
   * @param sinceSeconds epoch seconds; what it used before that instant does not count
   */
  OptionalDouble cpuCores(String box, double sinceSeconds) {
    Two whole = latest.get(new Id(box, CgroupMetric.CPU_TIME.key()));
    double cores = whole != null ? rate(whole, sinceSeconds) : ofProcesses(box, sinceSeconds);
    return Double.isFinite(cores) ? OptionalDouble.of(Math.max(0, cores)) : OptionalDouble.empty();
  }

  /** Of those that were seen at the last look; one that ended before uses none. */
  private double ofProcesses(String box, double sinceSeconds) {
    List<Two> processes =
        latest.entrySet().stream()
            .filter(entry -> entry.getKey().box().equals(box))
            .filter(entry -> entry.getKey().key().isOf(ProcessMetric.CPU_TIME))
            .map(Map.Entry::getValue)
            .toList();
    double last = processes.stream().mapToDouble(Two::seconds).max().orElse(Double.NaN);
    return Double.isNaN(last)
        ? Double.NaN
        : processes.stream()
            .filter(two -> two.seconds() == last)
            .mapToDouble(two -> rate(two, sinceSeconds))
            .sum();
  }

  private static double rate(Two two, double sinceSeconds) {
    return two.beganBefore(sinceSeconds) ? Double.NaN : two.rate();
  }
}
