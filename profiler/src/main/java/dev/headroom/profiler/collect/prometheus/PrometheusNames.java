package dev.headroom.profiler.collect.prometheus;

import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.metric.SystemMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What well-known libraries call the figures of the catalogue. Names that are not here are left
 * out. Samples that come out under one name, as those of several status codes, are added up.
 */
final class PrometheusNames {
  /**
   * @param metric of the catalogue
   * @param labels those to be kept: label to attribute
   * @param fixed attributes of every sample
   * @param only label values that a sample must have
   */
  private record Name(
      Metric metric,
      Map<String, String> labels,
      Map<String, String> fixed,
      Map<String, String> only) {
    Name(Metric metric, Map<String, String> labels) {
      this(metric, labels, Map.of(), Map.of());
    }
  }

  private static final Map<String, String> POOL = Map.of("pool", "pool");
  private static final Map<String, String> ROUTE = Map.of("uri", "http.route");
  private static final Map<String, String> GENERAL = Map.of("name", "pool");
  private static final Map<String, String> NONE = Map.of();

  /** HikariCP's figures say more of the same pool, so that these are left out beside them. */
  private static final String GENERAL_POOL = "jdbc_connections_";

  private static final String HIKARI = "hikaricp_";

  private static final Map<String, Name> NAMES =
      Map.ofEntries(
          // HikariCP through Micrometer.
          Map.entry("hikaricp_connections_max", new Name(PoolMetric.MAX, POOL)),
          Map.entry("hikaricp_connections_active", state("used")),
          Map.entry("hikaricp_connections_idle", state("idle")),
          Map.entry("hikaricp_connections_pending", new Name(PoolMetric.PENDING, POOL)),
          Map.entry("hikaricp_connections_timeout_total", new Name(PoolMetric.TIMEOUTS, POOL)),
          Map.entry("hikaricp_connections_usage_seconds_sum", new Name(PoolMetric.USE_TIME, POOL)),
          Map.entry("hikaricp_connections_usage_seconds_count", new Name(PoolMetric.USES, POOL)),
          Map.entry(
              "hikaricp_connections_acquire_seconds_sum", new Name(PoolMetric.WAIT_TIME, POOL)),
          // Any pool of a Spring Boot application.
          Map.entry(GENERAL_POOL + "max", new Name(PoolMetric.MAX, GENERAL)),
          Map.entry(GENERAL_POOL + "active", generalState("used")),
          Map.entry(GENERAL_POOL + "idle", generalState("idle")),
          // Servlet containers through Micrometer.
          Map.entry("jetty_threads_busy", new Name(ServerMetric.THREADS, NONE)),
          Map.entry("jetty_threads_config_max", new Name(ServerMetric.THREADS_MAX, NONE)),
          Map.entry("jetty_threads_jobs", new Name(ServerMetric.QUEUE, NONE)),
          Map.entry("tomcat_threads_busy_threads", new Name(ServerMetric.THREADS, NONE)),
          Map.entry("tomcat_threads_config_max_threads", new Name(ServerMetric.THREADS_MAX, NONE)),
          Map.entry("http_server_requests_seconds_count", new Name(ServerMetric.REQUESTS, ROUTE)),
          Map.entry("http_server_requests_seconds_sum", new Name(ServerMetric.REQUEST_TIME, ROUTE)),
          Map.entry(
              "http_client_requests_seconds_count",
              new Name(ServerMetric.CALLS, Map.of("client_name", "server.address"))),
          // The way to clients, by OpenTelemetry's names.
          Map.entry(
              "system_network_io_bytes_total",
              new Name(
                  SystemMetric.NETWORK_IO, Map.of("network_io_direction", "network.io.direction"))),
          Map.entry(
              "hw_network_bandwidth_limit_bytes_per_second",
              new Name(SystemMetric.NETWORK_LIMIT, NONE)),
          Map.entry("headroom_egress_waiting", new Name(SystemMetric.EGRESS_WAITING, NONE)),
          // The JVM through Micrometer.
          Map.entry("jvm_gc_pause_seconds_sum", new Name(JvmMetric.GC_TIME, NONE)),
          Map.entry("jvm_gc_pause_seconds_count", new Name(JvmMetric.GC_COUNT, NONE)),
          Map.entry("jvm_gc_live_data_size_bytes", new Name(JvmMetric.LIVE, NONE)),
          Map.entry("jvm_gc_max_data_size_bytes", new Name(JvmMetric.LIVE_MAX, NONE)),
          Map.entry("jvm_gc_memory_allocated_bytes_total", new Name(JvmMetric.ALLOCATED, NONE)),
          Map.entry("jvm_memory_used_bytes", heap(JvmMetric.MEMORY_USED)));

  private PrometheusNames() {}

  private static Name state(String state) {
    return new Name(PoolMetric.CONNECTIONS, POOL, Map.of("state", state), NONE);
  }

  private static Name generalState(String state) {
    return new Name(PoolMetric.CONNECTIONS, GENERAL, Map.of("state", state), NONE);
  }

  private static Name heap(Metric metric) {
    return new Name(metric, NONE, NONE, Map.of("area", "heap"));
  }

  static Map<MetricKey, Double> translate(List<PrometheusText> samples) {
    Map<MetricKey, Double> values = new HashMap<>();
    boolean hasHikari = samples.stream().anyMatch(sample -> sample.name().startsWith(HIKARI));
    for (PrometheusText sample : samples) {
      boolean isSaidBetter = hasHikari && sample.name().startsWith(GENERAL_POOL);
      Name name = isSaidBetter ? null : NAMES.get(sample.name());
      if (name != null && sample.labels().entrySet().containsAll(name.only().entrySet())) {
        Map<String, String> attributes = new TreeMap<>(name.fixed());
        name.labels()
            .forEach(
                (label, attribute) -> {
                  if (sample.labels().containsKey(label)) {
                    attributes.put(attribute, sample.labels().get(label));
                  }
                });
        values.merge(
            new MetricKey(name.metric().metricName(), attributes), sample.value(), Double::sum);
      }
    }
    return values;
  }
}
