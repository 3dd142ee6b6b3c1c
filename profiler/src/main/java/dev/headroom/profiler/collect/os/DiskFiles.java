package dev.headroom.profiler.collect.os;

import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * What the kernel's files about a cgroup's use of disks say (kernel documentation,
 * admin-guide/cgroup-v1/blkio-controller and admin-guide/cgroup-v2). Operations on several disks
 * are added up; of their limits the least counts.
 */
final class DiskFiles {
  private DiskFiles() {}

  /** Which way data go. */
  enum Direction {
    READ('r'),
    WRITE('w');

    private final char letter;

    Direction(char letter) {
      this.letter = letter;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    MetricKey operations() {
      return CgroupMetric.DISK_OPERATIONS.key("disk.io.direction", code());
    }

    MetricKey limit() {
      return CgroupMetric.DISK_LIMIT.key("disk.io.direction", code());
    }

    private Map<MetricKey, Double> counted(String text, String pattern) {
      double sum = numbers(text, pattern).sum();
      return Map.of(operations(), sum);
    }
  }

  /**
   * @param text {@code blkio.throttle.io_serviced}: a line for each disk and kind of operation
   */
  static Map<MetricKey, Double> serviced(String text) {
    Map<MetricKey, Double> values = new HashMap<>();
    values.putAll(Direction.READ.counted(text, "\\S+ Read (\\d+)"));
    values.putAll(Direction.WRITE.counted(text, "\\S+ Write (\\d+)"));
    return values;
  }

  /**
   * @param text {@code blkio.throttle.read_iops_device} or that of writes: a line for each disk
   * @return operations a second; empty where there is no limit
   */
  static OptionalDouble limit(String text) {
    return numbers(text, "\\S+ (\\d+)").min();
  }

  /**
   * @param text {@code io.stat}: a line for each disk
   */
  static Map<MetricKey, Double> stat(String text) {
    Map<MetricKey, Double> values = new HashMap<>();
    for (Direction direction : Direction.values()) {
      values.putAll(direction.counted(text, "\\b" + direction.letter + "ios=(\\d+)"));
    }
    return values;
  }

  /**
   * @param text {@code io.max}: a line for each disk that has a limit of some kind
   */
  static Map<MetricKey, Double> max(String text) {
    Map<MetricKey, Double> values = new HashMap<>();
    for (Direction direction : Direction.values()) {
      numbers(text, "\\b" + direction.letter + "iops=(\\d+)")
          .min()
          .ifPresent(limit -> values.put(direction.limit(), limit));
    }
    return values;
  }

  private static DoubleStream numbers(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return Arrays.stream(
        matcher.results().mapToDouble(found -> Double.parseDouble(found.group(1))).toArray());
  }
}
