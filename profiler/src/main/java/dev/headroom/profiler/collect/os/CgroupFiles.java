package dev.headroom.profiler.collect.os;

import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import java.util.HashMap;
import java.util.Map;

/** What the kernel's files about a cgroup say, version 1 and 2; an empty text says nothing. */
final class CgroupFiles {
  private CgroupFiles() {}

  /**
   * @param stat {@code cpu.stat}, in µs
   * @param max {@code cpu.max}: quota or "max", and period, in µs
   */
  static Map<MetricKey, Double> version2(String stat, String max) {
    Map<String, Long> figures = KeyedNumbers.parse(stat);
    Map<MetricKey, Double> values = new HashMap<>();
    put(values, CgroupMetric.CPU_TIME, figures.get("usage_usec"), 1e-6);
    put(values, CgroupMetric.THROTTLED_TIME, figures.get("throttled_usec"), 1e-6);
    periods(values, figures);
    String[] quota = max.strip().split(" ");
    if (quota.length == 2 && !quota[0].equals("max")) {
      values.put(
          CgroupMetric.CPU_QUOTA.key(),
          Double.parseDouble(quota[0]) / Double.parseDouble(quota[1]));
    }
    return values;
  }

  /**
   * @param stat {@code cpu.stat}; throttled time in ns
   * @param usage {@code cpuacct.usage} in ns
   * @param quota {@code cpu.cfs_quota_us}; negative for none
   * @param period {@code cpu.cfs_period_us}
   */
  static Map<MetricKey, Double> version1(String stat, String usage, String quota, String period) {
    Map<String, Long> figures = KeyedNumbers.parse(stat);
    Map<MetricKey, Double> values = new HashMap<>();
    Long nanos = usage.isBlank() ? null : Long.valueOf(usage.strip());
    put(values, CgroupMetric.CPU_TIME, nanos, 1e-9);
    put(values, CgroupMetric.THROTTLED_TIME, figures.get("throttled_time"), 1e-9);
    periods(values, figures);
    double micros = quota.isBlank() ? -1 : Double.parseDouble(quota.strip());
    if (micros > 0 && !period.isBlank()) {
      values.put(CgroupMetric.CPU_QUOTA.key(), micros / Double.parseDouble(period.strip()));
    }
    return values;
  }

  private static void periods(Map<MetricKey, Double> values, Map<String, Long> figures) {
    put(values, CgroupMetric.PERIODS, figures.get("nr_periods"), 1);
    put(values, CgroupMetric.THROTTLED_PERIODS, figures.get("nr_throttled"), 1);
  }

  private static void put(Map<MetricKey, Double> values, Metric metric, Long figure, double scale) {
    if (figure != null) {
      values.put(metric.key(), figure * scale);
    }
  }
}
