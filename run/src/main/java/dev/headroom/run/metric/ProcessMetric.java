package dev.headroom.run.metric;

/** What one process used; attribute {@code process}. */
public enum ProcessMetric implements Metric {
  CPU_TIME("process.cpu.time", "s", Kind.COUNTER, "CPU time of the process"),
  RUN_DELAY(
      "headroom.process.run_delay",
      "s",
      Kind.COUNTER,
      "time that the process' threads were runnable and not running (schedstat), throttling included"),
  MEMORY_USAGE("process.memory.usage", "By", Kind.GAUGE, "resident memory"),
  THREADS("process.thread.count", "{thread}", Kind.GAUGE, "threads"),
  DESCRIPTORS("process.open_file_descriptor.count", "{count}", Kind.GAUGE, "open file descriptors"),
  DESCRIPTOR_LIMIT(
      "headroom.process.open_file_descriptor.limit",
      "{count}",
      Kind.GAUGE,
      "soft limit of open file descriptors"),
  READ_BYTES("headroom.process.disk.read", "By", Kind.COUNTER, "bytes read from storage"),
  WRITTEN_BYTES("headroom.process.disk.write", "By", Kind.COUNTER, "bytes written to storage"),
  NEIGHBOUR_CPU_TIME(
      "headroom.neighbour.cpu.time",
      "s",
      Kind.COUNTER,
      "CPU time that programs which are not the box's used on its CPUs, by name");

  private final MetricDescription description;

  ProcessMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
