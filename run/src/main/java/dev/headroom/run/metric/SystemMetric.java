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
  NETWORK_IO(
      "system.network.io",
      "By",
      Kind.COUNTER,
      "bytes over the network; attribute network.io.direction (transmit, receive)"),
  NETWORK_LIMIT(
      "hw.network.bandwidth.limit", "By/s", Kind.GAUGE, "what the link out of a box carries"),
  EGRESS_WAITING(
      "headroom.egress.waiting",
      "{response}",
      Kind.GAUGE,
      "answers that wait until the link has sent them"),
  CLIENT_PORTS(
      "headroom.client.ports.held",
      "{port}",
      Kind.GAUGE,
      "local ports that connections to one peer hold, also closed ones that are not forgotten yet (of"
          + " the network namespace, where they are many); attribute network.peer"),
  CLIENT_PORT_SPAN(
      "headroom.client.ports.span",
      "{port}",
      Kind.GAUGE,
      "from the lowest of those ports to the highest; attribute network.peer"),
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
