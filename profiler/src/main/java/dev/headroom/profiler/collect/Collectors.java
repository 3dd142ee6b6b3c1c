package dev.headroom.profiler.collect;

import java.util.List;

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
}
