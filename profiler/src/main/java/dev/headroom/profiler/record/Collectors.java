package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.collect.database.MariaDbStatusCollector;
import dev.headroom.profiler.collect.database.StatementCollector;
import dev.headroom.profiler.collect.database.postgres.PostgresStatementCollector;
import dev.headroom.profiler.collect.database.postgres.PostgresStatusCollector;
import dev.headroom.profiler.collect.net.NetworkCollector;
import dev.headroom.profiler.collect.os.BoxDiskCollector;
import dev.headroom.profiler.collect.os.CgroupCollector;
import dev.headroom.profiler.collect.os.HostCollector;
import dev.headroom.profiler.collect.os.MachineSpeedCollector;
import dev.headroom.profiler.collect.os.PressureCollector;
import dev.headroom.profiler.collect.process.NeighbourCollector;
import dev.headroom.profiler.collect.process.ProcessCollector;
import dev.headroom.profiler.collect.prometheus.PrometheusCollector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All collectors; a new one is one file and one line here. */
final class Collectors {
  private static final List<Collector<?>> ALL =
      List.of(
          new CgroupCollector(),
          new BoxDiskCollector(),
          new ProcessCollector(),
          new NeighbourCollector(),
          new NetworkCollector(),
          new HostCollector(),
          new PressureCollector(),
          new MachineSpeedCollector(),
          new PrometheusCollector(),
          new MariaDbStatusCollector(),
          new StatementCollector(),
          new PostgresStatusCollector(),
          new PostgresStatementCollector());

  private Collectors() {}

  static List<Collector<?>> all() {
    return ALL;
  }

  /** The first that can tell a box's CPU use, of its cgroup or else of its processes. */
  static Optional<Watch<?>> ofCpu(WatchedBox box) {
    return Stream.<Collector<?>>of(new CgroupCollector(), new ProcessCollector())
        .<Watch<?>>flatMap(collector -> Watch.of(box, collector))
        .filter(watch -> watch.unavailable().isEmpty())
        .findFirst();
  }
}
