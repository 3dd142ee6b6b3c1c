package dev.headroom.analysis;

import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.series.SeriesSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What the collectors of a built run see, a sample a second. */
final class BuiltSeries {
  private static final double PERIODS_PER_SECOND = 100;

  /** Use of a quota from which its periods run out. */
  private static final double THROTTLED_FROM = 0.97;

  private static final double DESCRIPTOR_LIMIT = 1000;
  private static final double ROUNDS_PER_SECOND = 1000;

  /** Standard deviation of the work of a second in one box, as a share. */
  private static final double NOISE = 0.02;

  private final RunBuilder builder;
  private final QueueingTruth truth;
  private final SplittableRandom random;
  private final Map<SeriesId, List<double[]>> samples = new HashMap<>();
  private int second;

  BuiltSeries(RunBuilder builder, QueueingTruth truth) {
    this.builder = builder;
    this.truth = truth;
    this.random = new SplittableRandom(builder.seed + 1);
  }

  /**
   * @param count requests completed in this second
   */
  void second(QueueingTruth.State state, double count) {
    double slowness = second >= builder.slowFrom ? builder.slowness : 1;
    double injector = builder.injectorDemand * count;
    double busy = builder.foreignCores + builder.stolenCores + injector;
    for (BuiltBox box : builder.boxes) {
      busy += cpu(box, count, slowness * (1 + NOISE * random.nextGaussian()));
      pool(box, state, count);
      threads(box, state, count);
      garbage(box, count);
      box.gauges.forEach((key, value) -> gauge(box.name, key, value.applyAsDouble(second)));
      box.rates.forEach(
          (key, perRequest) -> counter(box.name, key, count * perRequest.applyAsDouble(second)));
    }
    double idle = Math.max(0, builder.machineCores - busy);
    counter(RunLayout.HOST, SystemMetric.CPU_TIME.key("cpu.mode", "idle"), idle);
    counter(RunLayout.INJECTOR, ProcessMetric.CPU_TIME.key("process", "injector"), injector);
    counter(RunLayout.HOST, SystemMetric.CPU_TIME.key("cpu.mode", "steal"), builder.stolenCores);
    gauge(RunLayout.HOST, SystemMetric.MACHINE_SPEED.key(), ROUNDS_PER_SECOND / slowness);
    double late = count > 0 ? builder.injectorLateSeconds : 0;
    gauge(RunLayout.INJECTOR, InjectorMetric.START_LAG.key(), late);
    builder.injectorRates.forEach(
        (key, perRequest) -> counter(RunLayout.INJECTOR, key, count * perRequest));
    builder.injectorGauges.forEach(
        (key, value) -> gauge(RunLayout.INJECTOR, key, value.applyAsDouble(second)));
    double inFlight = count * (truth.aloneSeconds() + state.waitSeconds());
    gauge(
        RunLayout.INJECTOR, InjectorMetric.IN_FLIGHT.key(), (1 + builder.injectorHolds) * inFlight);
    boolean fails = builder.trouble.fails(second);
    counter(RunLayout.INJECTOR, InjectorMetric.COMPLETED.key(), fails ? 0 : count);
    counter(RunLayout.INJECTOR, InjectorMetric.FAILED.key(), fails ? count : 0);
    double open = builder.injectorDescriptorShare * DESCRIPTOR_LIMIT;
    gauge(RunLayout.INJECTOR, InjectorMetric.DESCRIPTORS.key(), open);
    gauge(RunLayout.INJECTOR, InjectorMetric.DESCRIPTOR_LIMIT.key(), DESCRIPTOR_LIMIT);
    second++;
  }

  /**
   * @param drift what the same work costs in this second, about 1
   */
  private double cpu(BuiltBox box, double count, double drift) {
    double wanted = box.background + box.demand() * count * drift;
    // No box uses more than its quota, however dear the second.
    double factor = Math.min(1, box.cores / wanted);
    for (int i = 0; i < box.processes.size(); i++) {
      counter(
          box.name,
          ProcessMetric.CPU_TIME.key("process", box.processes.get(i).name()),
          box.demands.get(i) * count * drift * factor);
    }
    double used = Math.min(wanted, box.cores);
    boolean throttled = used >= THROTTLED_FROM * box.cores;
    counter(box.name, CgroupMetric.CPU_TIME.key(), used);
    counter(box.name, CgroupMetric.PERIODS.key(), PERIODS_PER_SECOND);
    counter(
        box.name, CgroupMetric.THROTTLED_PERIODS.key(), throttled ? 0.9 * PERIODS_PER_SECOND : 0);
    counter(box.name, CgroupMetric.THROTTLED_TIME.key(), throttled ? 0.5 : 0);
    return used;
  }

  private void pool(BuiltBox box, QueueingTruth.State state, double count) {
    if (box.poolSize == 0) {
      return;
    }
    double waitsInside = truth.bindsAt(box.poolBefore) ? state.waitSeconds() : 0;
    double wanted = count * (box.holdSeconds + waitsInside);
    double held = Math.min(box.poolSize, wanted);
    boolean binds = box.poolLimit() <= truth.limitPerSecond();
    double pending = binds ? count * state.waitSeconds() : wanted - held;
    gauge(box.name, PoolMetric.MAX.key(), box.poolSize);
    gauge(box.name, PoolMetric.CONNECTIONS.key("state", "used"), held);
    gauge(box.name, PoolMetric.PENDING.key(), pending);
    counter(box.name, PoolMetric.USE_TIME.key(), held);
    counter(box.name, PoolMetric.WAIT_TIME.key(), pending);
  }

  /** Two sorts of collections, as a JVM counts them. */
  private void garbage(BuiltBox box, double count) {
    if (box.allocatesBytes > 0) {
      double share = count > 0 ? box.collectsShare / 2 : 0;
      counter(box.name, JvmMetric.GC_TIME.key("jvm.gc.name", "young"), share);
      counter(box.name, JvmMetric.GC_TIME.key("jvm.gc.name", "old"), share);
      counter(box.name, JvmMetric.ALLOCATED.key(), box.allocatesBytes * count);
    }
  }

  private void threads(BuiltBox box, QueueingTruth.State state, double count) {
    if (box.threads == 0) {
      return;
    }
    boolean bind = box.threads / truth.aloneSeconds() <= truth.limitPerSecond();
    double wanted = count * (truth.aloneSeconds() + (bind ? 0 : state.waitSeconds()));
    double held = Math.min(box.threads, wanted);
    gauge(box.name, ServerMetric.THREADS_MAX.key(), box.threads);
    gauge(box.name, ServerMetric.THREADS.key(), held);
    gauge(box.name, ServerMetric.QUEUE.key(), bind ? count * state.waitSeconds() : wanted - held);
    counter(box.name, ServerMetric.REQUEST_TIME.key("http.route", "all"), held);
  }

  private void counter(String box, MetricKey key, double growth) {
    List<double[]> all = of(box, key);
    if (all.isEmpty()) {
      all.add(new double[] {RunBuilder.BEGIN + second, 0});
    }
    all.add(new double[] {RunBuilder.BEGIN + second + 1, all.get(all.size() - 1)[1] + growth});
  }

  private void gauge(String box, MetricKey key, double value) {
    of(box, key).add(new double[] {RunBuilder.BEGIN + second + 0.5, value});
  }

  private List<double[]> of(String box, MetricKey key) {
    return samples.computeIfAbsent(new SeriesId(box, "built", key), id -> new ArrayList<>());
  }

  SeriesSet recorded() {
    Map<SeriesId, Series> series = new HashMap<>();
    samples.forEach(
        (id, values) -> {
          if (builder.unrecorded.stream().noneMatch(id.key()::isOf)) {
            series.put(
                id,
                Series.of(
                    values.stream().mapToDouble(v -> v[0]).toArray(),
                    values.stream().mapToDouble(v -> v[1]).toArray()));
          }
        });
    return new SeriesSet(series);
  }
}
