package dev.headroom.run;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of metric names that a run may hold. Names are OpenTelemetry's where its semantic
 * conventions have one; ours begin with {@code headroom.}. A counter only grows while the process
 * that it describes lives; a gauge is the value at its instant.
 */
public enum Metric {
  // What a box as a whole used.
  CGROUP_CPU_TIME(
      "headroom.cgroup.cpu.time", "s", Kind.COUNTER, "CPU time of all the box's processes"),
  CGROUP_THROTTLED_TIME(
      "headroom.cgroup.cpu.throttled.time",
      "s",
      Kind.COUNTER,
      "time in which the box's runnable threads waited for the next quota period, summed over cores"),
  CGROUP_PERIODS(
      "headroom.cgroup.cpu.periods",
      "{period}",
      Kind.COUNTER,
      "quota periods in which the box wanted CPU"),
  CGROUP_THROTTLED_PERIODS(
      "headroom.cgroup.cpu.throttled.periods",
      "{period}",
      Kind.COUNTER,
      "quota periods in which the box used its whole quota"),
  CGROUP_CPU_QUOTA(
      "headroom.cgroup.cpu.quota",
      "{core}",
      Kind.GAUGE,
      "CPU budget in force; absent while there is none"),
  CGROUP_MEMORY_USAGE(
      "headroom.cgroup.memory.usage", "By", Kind.GAUGE, "memory of all the box's processes"),

  // What one process used; attribute process.
  PROCESS_CPU_TIME("process.cpu.time", "s", Kind.COUNTER, "CPU time of the process"),
  PROCESS_RUN_DELAY(
      "headroom.process.run_delay",
      "s",
      Kind.COUNTER,
      "time that the process' threads were runnable and not running (schedstat), throttling included"),
  PROCESS_MEMORY_USAGE("process.memory.usage", "By", Kind.GAUGE, "resident memory"),
  PROCESS_THREADS("process.thread.count", "{thread}", Kind.GAUGE, "threads"),
  PROCESS_DESCRIPTORS(
      "process.open_file_descriptor.count", "{count}", Kind.GAUGE, "open file descriptors"),
  PROCESS_DESCRIPTOR_LIMIT(
      "headroom.process.open_file_descriptor.limit",
      "{count}",
      Kind.GAUGE,
      "soft limit of open file descriptors"),
  PROCESS_READ_BYTES("headroom.process.disk.read", "By", Kind.COUNTER, "bytes read from storage"),
  PROCESS_WRITTEN_BYTES(
      "headroom.process.disk.write", "By", Kind.COUNTER, "bytes written to storage"),

  // The machine.
  SYSTEM_CPU_TIME(
      "system.cpu.time",
      "s",
      Kind.COUNTER,
      "CPU time of the machine, summed over cores; attribute cpu.mode (user, system, idle, iowait, steal, …)"),
  SYSTEM_CPU_LOGICAL_COUNT("system.cpu.logical.count", "{cpu}", Kind.GAUGE, "schedulable cores"),
  SYSTEM_MEMORY_AVAILABLE(
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
      "rounds a second of CPU time of a small fixed computation: how fast this machine is right now"),

  // Connection pools of the service; attribute pool where there are several.
  POOL_CONNECTIONS(
      "db.client.connection.count",
      "{connection}",
      Kind.GAUGE,
      "connections; attribute state (used, idle)"),
  POOL_MAX(
      "db.client.connection.max",
      "{connection}",
      Kind.GAUGE,
      "most connections that the pool may open"),
  POOL_PENDING(
      "db.client.connection.pending_requests",
      "{request}",
      Kind.GAUGE,
      "threads that wait for a connection"),
  POOL_TIMEOUTS(
      "db.client.connection.timeouts",
      "{timeout}",
      Kind.COUNTER,
      "waits for a connection that were given up"),
  POOL_USE_TIME(
      "db.client.connection.use_time",
      "s",
      Kind.COUNTER,
      "time for which connections were held, summed at their return"),
  POOL_USES("headroom.db.client.connection.uses", "{use}", Kind.COUNTER, "connections returned"),
  POOL_WAIT_TIME(
      "db.client.connection.wait_time", "s", Kind.COUNTER, "time waited for a connection, summed"),

  // Request threads and requests of the service.
  SERVER_THREADS("headroom.server.threads.busy", "{thread}", Kind.GAUGE, "request threads at work"),
  SERVER_THREADS_MAX("headroom.server.threads.max", "{thread}", Kind.GAUGE, "most request threads"),
  SERVER_QUEUE(
      "headroom.server.threads.queued",
      "{request}",
      Kind.GAUGE,
      "work that waits for a request thread"),
  SERVER_REQUESTS(
      "headroom.http.server.request.count",
      "{request}",
      Kind.COUNTER,
      "requests answered; attribute http.route"),
  SERVER_REQUEST_TIME(
      "http.server.request.duration",
      "s",
      Kind.COUNTER,
      "time from a request's arrival in the service to its answer, summed; attribute http.route"),
  SERVER_RESPONSE_BYTES(
      "http.server.response.body.size",
      "By",
      Kind.COUNTER,
      "bytes of response bodies, summed; attribute http.route"),

  // The JVM of a process; attribute process.
  JVM_GC_TIME("jvm.gc.duration", "s", Kind.COUNTER, "time in garbage collection pauses, summed"),
  JVM_GC_COUNT("headroom.jvm.gc.count", "{collection}", Kind.COUNTER, "garbage collections"),
  JVM_MEMORY_USED("jvm.memory.used", "By", Kind.GAUGE, "heap in use"),
  JVM_MEMORY_LIMIT("jvm.memory.limit", "By", Kind.GAUGE, "most heap"),
  JVM_ALLOCATED("headroom.jvm.memory.allocated", "By", Kind.COUNTER, "bytes allocated on the heap"),

  // The database.
  DB_STATEMENTS(
      "headroom.db.statements", "{statement}", Kind.COUNTER, "statements that clients sent"),
  DB_THREADS_RUNNING(
      "headroom.db.threads.running",
      "{thread}",
      Kind.GAUGE,
      "database threads that work on a statement"),
  DB_THREADS_CONNECTED(
      "headroom.db.threads.connected", "{thread}", Kind.GAUGE, "open client connections"),
  DB_ROWS_READ(
      "headroom.db.rows.read", "{row}", Kind.COUNTER, "rows read by storage engine handlers"),
  DB_PAGE_READ_REQUESTS(
      "headroom.db.buffer.read_requests", "{page}", Kind.COUNTER, "pages asked of the buffer pool"),
  DB_PAGE_READS(
      "headroom.db.buffer.reads", "{page}", Kind.COUNTER, "pages that had to come from disk"),
  DB_FSYNCS("headroom.db.fsyncs", "{fsync}", Kind.COUNTER, "fsyncs of data and log"),
  DB_ROW_LOCK_TIME(
      "headroom.db.row_lock.time", "s", Kind.COUNTER, "time waited for row locks, summed"),
  DB_ROW_LOCK_WAITS("headroom.db.row_lock.waits", "{wait}", Kind.COUNTER, "waits for row locks"),
  DB_BYTES_SENT("headroom.db.bytes.sent", "By", Kind.COUNTER, "bytes sent to clients"),

  // The load, from the injector itself and from its log.
  INJECTOR_START_LAG(
      "headroom.injector.start.lag",
      "s",
      Kind.GAUGE,
      "worst lateness of a start against its schedule in the last second"),
  INJECTOR_IN_FLIGHT(
      "headroom.injector.requests.in_flight",
      "{request}",
      Kind.GAUGE,
      "requests sent and not answered"),
  INJECTOR_STARTED(
      "headroom.injector.requests.started", "{request}", Kind.COUNTER, "requests sent"),
  INJECTOR_COMPLETED(
      "headroom.injector.requests.completed",
      "{request}",
      Kind.COUNTER,
      "requests answered as expected"),
  INJECTOR_FAILED(
      "headroom.injector.requests.failed",
      "{request}",
      Kind.COUNTER,
      "requests that failed or timed out"),
  INJECTOR_SKIPPED(
      "headroom.injector.arrivals.skipped",
      "{request}",
      Kind.COUNTER,
      "arrivals not sent because the bound on work in flight was reached"),
  INJECTOR_DESCRIPTORS(
      "headroom.injector.descriptors.open", "{count}", Kind.GAUGE, "open file descriptors"),
  INJECTOR_DESCRIPTOR_LIMIT(
      "headroom.injector.descriptors.limit",
      "{count}",
      Kind.GAUGE,
      "limit of open file descriptors");

  /** How a metric's values follow each other. */
  public enum Kind {
    COUNTER,
    GAUGE
  }

  private static final Map<String, Metric> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Metric::metricName, Function.identity()));

  private final String metricName;
  private final String unit;
  private final Kind kind;
  private final String meaning;

  Metric(String metricName, String unit, Kind kind, String meaning) {
    this.metricName = metricName;
    this.unit = unit;
    this.kind = kind;
    this.meaning = meaning;
  }

  /** The metric of that name, without attributes; empty if the catalogue has none. */
  public static Optional<Metric> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  public String metricName() {
    return metricName;
  }

  /** Unit in UCUM notation, as OpenTelemetry writes it. */
  public String unit() {
    return unit;
  }

  public Kind kind() {
    return kind;
  }

  public String meaning() {
    return meaning;
  }

  /** This metric of a box that has only one of the kind. */
  public MetricKey key() {
    return new MetricKey(metricName, Map.of());
  }

  /** This metric of one of several things in a box. */
  public MetricKey key(String attribute, String value) {
    return new MetricKey(metricName, Map.of(attribute, value));
  }
}
