package dev.headroom.run.metric;

/** The JVM of a process; attribute {@code process} where a box has several. */
public enum JvmMetric implements Metric {
  GC_TIME("jvm.gc.duration", "s", Kind.COUNTER, "time in garbage collection pauses, summed"),
  GC_COUNT("headroom.jvm.gc.count", "{collection}", Kind.COUNTER, "garbage collections"),
  LIVE(
      "headroom.jvm.memory.live",
      "By",
      Kind.GAUGE,
      "long-lived objects that the last collection of such left"),
  LIVE_MAX(
      "headroom.jvm.memory.live.max",
      "By",
      Kind.GAUGE,
      "long-lived objects that the heap has room for"),
  MEMORY_USED("jvm.memory.used", "By", Kind.GAUGE, "heap in use"),
  ALLOCATED("headroom.jvm.memory.allocated", "By", Kind.COUNTER, "bytes allocated on the heap");

  private final MetricDescription description;

  JvmMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
