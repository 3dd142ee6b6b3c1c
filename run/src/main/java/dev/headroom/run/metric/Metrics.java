package dev.headroom.run.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole catalogue; a new family is an enum and one line here. */
public final class Metrics {
  private static final List<Metric> ALL =
      Stream.<Metric[]>of(
              CgroupMetric.values(),
              ProcessMetric.values(),
              SystemMetric.values(),
              PoolMetric.values(),
              ServerMetric.values(),
              JvmMetric.values(),
              DatabaseMetric.values(),
              InjectorMetric.values())
          .flatMap(Stream::of)
          .toList();

  private static final Map<String, Metric> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Metric::metricName, Function.identity()));

  private Metrics() {}

  /** Every metric, family by family. */
  public static List<Metric> all() {
    return ALL;
  }

  /** The metric of that name, without attributes; empty if the catalogue has none. */
  public static Optional<Metric> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
