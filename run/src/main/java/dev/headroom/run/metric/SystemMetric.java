package dev.headroom.run.metric;

/** A machine as a whole: its CPU time, memory, pressure and speed. */
public enum SystemMetric implements Metric {
  CPU_TIME(
      "system.cpu.time",
      "s",
      Kind.COUNTER,
      "CPU time of the machine, summed over cores; attribute cpu.mode (user, system, idle, iowait, steal, …)"),
  CPU_LOGICAL_COUNT("system.cpu.logical.count", "{cpu}", Kind.GAUGE, "schedulable cores"),
  MEMORY_AVAILABLE(
      "system.linux.memory.available",
      "By",
      Kind.GAUGE,
      "memory that can be given out without swapping"),
  PRESSURE_TIME(
      "headroom.pressure.time",
      "s",
      Kind.COUNTER,
      "pressure stall time; attributes resource (cpu, io, memory) and share (some, full)"),
  MACHINE_SPEED(
      "headroom.machine.speed",
      "1/s",
      Kind.GAUGE,
      "rounds a second of CPU time of a small fixed computation: how fast this machine is right now");

  private final MetricDescription description;

  SystemMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
