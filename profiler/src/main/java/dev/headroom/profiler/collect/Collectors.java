package dev.headroom.profiler.collect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All collectors; a new one is one file and one line here. */
public final class Collectors {
  private static final List<Collector> ALL =
      List.of(
          new CgroupCollector(),
          new ProcessCollector(),
          new HostCollector(),
          new PressureCollector(),
          new MachineSpeedCollector(),
          new PrometheusCollector(),
          new MariaDbStatusCollector(),
          new StatementCollector());

  private Collectors() {}

  public static List<Collector> all() {
    return ALL;
  }

  /** The first that can tell a box's CPU use, of its cgroup or else of its processes. */
  public static Optional<Collector> ofCpu(WatchedBox box) {
    return Stream.<Collector>of(new CgroupCollector(), new ProcessCollector())
        .filter(collector -> collector.appliesTo(box) && collector.unavailable(box).isEmpty())
        .findFirst();
  }
}
