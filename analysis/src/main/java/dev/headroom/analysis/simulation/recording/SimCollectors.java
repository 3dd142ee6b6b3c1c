package dev.headroom.analysis.simulation.recording;

import dev.headroom.analysis.simulation.engine.Counters;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.metric.SystemMetric;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the collectors see of a system at an instant. */
final class SimCollectors {
  /** The kernel counts a process' CPU time in ticks of so long. */
  private static final double TICK = 0.01;

  /** Files and sockets that a process has open without any request. */
  private static final int OPEN_FILES = 120;

  private static final String PORT = "8080";

  /** CPU time of the load generator for one request. */
  private static final double INJECTOR_SECONDS = 0.0001;

  private final SimSystem system;
  private final int machineCores;
  private final SimSeries series;
  private double epochSeconds;

  /**
   * @param machineCores of the machine on which all of it runs
   */
  SimCollectors(SimSystem system, int machineCores, SimSeries series) {
    this.system = system;
    this.machineCores = machineCores;
    this.series = series;
  }

  void look(double now, double sinceBegin, Counters counters, long responses, long failed) {
    epochSeconds = now;
    double used = INJECTOR_SECONDS * responses + system.speed().neighbourCores() * sinceBegin;
    for (int i = 0; i < system.boxes().size(); i++) {
      Counters.OfBox box = counters.boxes().get(i);
      cpu(system.boxes().get(i), box);
      heap(system.boxes().get(i), box.heap());
      add(system.boxes().get(i).name(), ServerMetric.CONNECTIONS_TAKEN.key(), box.connections());
      used += box.allCpuSeconds();
    }
    for (int i = 0; i < system.places().size(); i++) {
      places(system.places().get(i), counters.places().get(i));
    }
    double idle = machineCores * sinceBegin - used;
    add(RunLayout.HOST, SystemMetric.CPU_TIME.key("cpu.mode", "idle"), idle);
    add(RunLayout.HOST, SystemMetric.CPU_TIME.key("cpu.mode", "steal"), 0);
    databases(counters);
    injector(counters, responses, failed);
  }

  /** Without requests in flight: the simulator's jobs are those of the background, too. */
  private void injector(Counters counters, long responses, long failed) {
    String injector = RunLayout.INJECTOR;
    add(injector, ProcessMetric.CPU_TIME.key("process", injector), INJECTOR_SECONDS * responses);
    add(injector, InjectorMetric.COMPLETED.key(), responses);
    add(injector, InjectorMetric.FAILED.key(), failed);
    add(injector, InjectorMetric.SKIPPED.key(), counters.refused());
    add(injector, InjectorMetric.START_LAG.key(), 0);
  }

  private void cpu(SimBox box, Counters.OfBox seen) {
    List<SimProcess> processes = box.processes();
    for (int i = 0; i < processes.size(); i++) {
      double ticks = Math.floor(seen.cpuSeconds().get(i) / TICK);
      String process = processes.get(i).name();
      add(box.name(), ProcessMetric.CPU_TIME.key("process", process), ticks * TICK);
    }
    add(box.name(), CgroupMetric.CPU_TIME.key(), seen.allCpuSeconds());
    add(box.name(), CgroupMetric.PERIODS.key(), seen.periods());
    add(box.name(), CgroupMetric.THROTTLED_PERIODS.key(), seen.throttledPeriods());
    add(box.name(), CgroupMetric.THROTTLED_TIME.key(), seen.throttledSeconds());
  }

  private void heap(SimBox box, Counters.OfHeap seen) {
    if (box.processes().get(0).kind() != BoxProcess.Kind.JVM || box.heap().isEmpty()) {
      return;
    }
    add(box.name(), JvmMetric.GC_TIME.key(), seen.collectionSeconds());
    add(box.name(), JvmMetric.GC_COUNT.key(), seen.collections());
    add(box.name(), JvmMetric.ALLOCATED.key(), seen.allocatedBytes());
    double room = box.heap().get().roomBytes();
    if (Double.isFinite(room)) {
      add(box.name(), JvmMetric.MEMORY_USED.key(), seen.usedBytes());
      add(box.name(), JvmMetric.LIVE.key(), seen.liveBytes());
      add(box.name(), JvmMetric.LIVE_MAX.key(), room);
    }
  }

  private void databases(Counters counters) {
    Map<String, Double> bytes = new TreeMap<>();
    Map<String, Double> executions = new TreeMap<>();
    for (int i = 0; i < system.statements().size(); i++) {
      SimStatement statement = system.statements().get(i);
      long n = counters.statements().get(i).executions();
      bytes.merge(statement.box(), n * statement.bytesSent(), Double::sum);
      executions.merge(statement.box(), (double) n, Double::sum);
    }
    bytes.forEach((box, sent) -> add(box, DatabaseMetric.BYTES_SENT.key(), sent));
    executions.forEach((box, n) -> add(box, DatabaseMetric.STATEMENTS.key(), n));
    for (int i = 0; i < system.boxes().size(); i++) {
      String box = system.boxes().get(i).name();
      if (bytes.containsKey(box)) {
        add(box, DatabaseMetric.DEADLOCKS.key(), counters.boxes().get(i).deadlocks());
      }
    }
  }

  private void places(SimPlaces places, Counters.OfPlaces seen) {
    String box = places.box();
    switch (places.kind()) {
      case CONNECTIONS -> {
        add(box, PoolMetric.MAX.key(), places.count());
        add(box, PoolMetric.CONNECTIONS.key("state", "used"), seen.held());
        add(box, PoolMetric.PENDING.key(), seen.waiting());
        add(box, PoolMetric.USE_TIME.key(), seen.heldSeconds());
        add(box, PoolMetric.USES.key(), seen.uses());
        add(box, PoolMetric.WAIT_TIME.key(), seen.waitedSeconds());
      }
      case REQUEST_THREADS -> {
        add(box, ServerMetric.THREADS_MAX.key(), places.count());
        add(box, ServerMetric.THREADS.key(), seen.held());
        add(box, ServerMetric.QUEUE.key(), seen.waiting());
        add(box, ServerMetric.REQUESTS.key("http.route", "all"), seen.uses());
        add(box, ServerMetric.REQUEST_TIME.key("http.route", "all"), seen.heldSeconds());
      }
      case ROW_LOCK -> {
        add(box, DatabaseMetric.ROW_LOCK_TIME.key(), seen.waitedSeconds());
        add(box, DatabaseMetric.ROW_LOCK_WAITING.key(), seen.waiting());
      }
      case ACCEPTOR -> add(box, ServerMetric.ACCEPT_QUEUE.key("server.port", PORT), seen.waiting());
      case DESCRIPTORS -> {
        String process = processOf(box);
        double open = Math.min(OPEN_FILES + seen.held(), OPEN_FILES + places.count());
        add(box, ProcessMetric.DESCRIPTORS.key("process", process), open);
        double most = OPEN_FILES + places.count();
        add(box, ProcessMetric.DESCRIPTOR_LIMIT.key("process", process), most);
      }
      default -> {
        // Nobody counts who waits for a monitor.
      }
    }
  }

  private String processOf(String box) {
    return system.boxes().stream()
        .filter(one -> one.name().equals(box))
        .map(one -> one.processes().get(0).name())
        .findFirst()
        .orElseThrow();
  }

  private void add(String box, MetricKey key, double value) {
    series.add(box, key, epochSeconds, value);
  }
}
