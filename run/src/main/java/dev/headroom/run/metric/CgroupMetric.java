package dev.headroom.run.metric;

/** What a box as a whole used, and what its budget let it use. */
public enum CgroupMetric implements Metric {
  CPU_TIME("headroom.cgroup.cpu.time", "s", Kind.COUNTER, "CPU time of all the box's processes"),
  THROTTLED_TIME(
      "headroom.cgroup.cpu.throttled.time",
      "s",
      Kind.COUNTER,
      "time in which the box's runnable threads waited for the next quota period, summed over cores"),
  PERIODS(
      "headroom.cgroup.cpu.periods",
      "{period}",
      Kind.COUNTER,
      "quota periods in which the box wanted CPU"),
  THROTTLED_PERIODS(
      "headroom.cgroup.cpu.throttled.periods",
      "{period}",
      Kind.COUNTER,
      "quota periods in which the box used its whole quota"),
  CPU_QUOTA(
      "headroom.cgroup.cpu.quota",
      "{core}",
      Kind.GAUGE,
      "CPU budget in force; absent while there is none"),
  CPUS("headroom.box.cpu.count", "{cpu}", Kind.GAUGE, "CPUs that the box's processes may run on"),
  DISK_OPERATIONS(
      "headroom.cgroup.disk.operations",
      "{operation}",
      Kind.COUNTER,
      "operations of the box's processes on disks; attribute disk.io.direction (read, write)"),
  DISK_LIMIT(
      "headroom.cgroup.disk.operations.limit",
      "{operation}/s",
      Kind.GAUGE,
      "such operations that the box may do a second, where that is limited; likewise");

  private final MetricDescription description;

  CgroupMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
