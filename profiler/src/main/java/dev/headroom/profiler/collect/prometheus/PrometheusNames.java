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

/**
 * What well-known libraries call the figures of the catalogue. Names that are not here are left
 * out. Samples that come out under one name, as those of several status codes, are added up.
 */
final class PrometheusNames {
  private static final Map<String, String> POOL = Map.of("pool", "pool");
  private static final Map<String, String> ROUTE = Map.of("uri", "http.route");
  private static final Map<String, String> GENERAL = Map.of("name", "pool");

  private static final Map<String, PrometheusName> MICROMETER =
      Map.ofEntries(
          Map.entry("hikaricp_connections_max", PrometheusName.of(PoolMetric.MAX, POOL)),
          Map.entry("hikaricp_connections_active", state(POOL, "used")),
          Map.entry("hikaricp_connections_idle", state(POOL, "idle")),
          Map.entry("hikaricp_connections_pending", PrometheusName.of(PoolMetric.PENDING, POOL)),
          Map.entry(
              "hikaricp_connections_timeout_total", PrometheusName.of(PoolMetric.TIMEOUTS, POOL)),
          Map.entry(
              "hikaricp_connections_usage_seconds_sum",
              PrometheusName.of(PoolMetric.USE_TIME, POOL)),
          Map.entry(
              "hikaricp_connections_usage_seconds_count", PrometheusName.of(PoolMetric.USES, POOL)),
          Map.entry(
              "hikaricp_connections_acquire_seconds_sum",
              PrometheusName.of(PoolMetric.WAIT_TIME, POOL)),
          // Servlet containers.
          Map.entry("jetty_threads_busy", PrometheusName.of(ServerMetric.THREADS)),
          Map.entry("jetty_threads_config_max", PrometheusName.of(ServerMetric.THREADS_MAX)),
          Map.entry("jetty_threads_jobs", PrometheusName.of(ServerMetric.QUEUE)),
          Map.entry("tomcat_threads_busy_threads", PrometheusName.of(ServerMetric.THREADS)),
          Map.entry(
              "tomcat_threads_config_max_threads", PrometheusName.of(ServerMetric.THREADS_MAX)),
          Map.entry(
              "http_server_requests_seconds_count",
              PrometheusName.of(ServerMetric.REQUESTS, ROUTE)),
          Map.entry(
              "http_server_requests_seconds_sum",
              PrometheusName.of(ServerMetric.REQUEST_TIME, ROUTE)),
          Map.entry(
              "http_client_requests_seconds_count",
              PrometheusName.of(ServerMetric.CALLS, Map.of("client_name", "server.address"))),
          Map.entry("jvm_gc_pause_seconds_sum", PrometheusName.of(JvmMetric.GC_TIME)),
          Map.entry("jvm_gc_pause_seconds_count", PrometheusName.of(JvmMetric.GC_COUNT)),
          Map.entry("jvm_gc_live_data_size_bytes", PrometheusName.of(JvmMetric.LIVE)),
          Map.entry("jvm_gc_max_data_size_bytes", PrometheusName.of(JvmMetric.LIVE_MAX)),
          Map.entry("jvm_gc_memory_allocated_bytes_total", PrometheusName.of(JvmMetric.ALLOCATED)),
          Map.entry(
              "jvm_memory_used_bytes",
              PrometheusName.of(JvmMetric.MEMORY_USED).where("area", "heap")));

  /** The way to clients, by OpenTelemetry's names. */
  private static final Map<String, PrometheusName> NETWORK =
      Map.of(
          "system_network_io_bytes_total",
              PrometheusName.of(
                  SystemMetric.NETWORK_IO, Map.of("network_io_direction", "network.io.direction")),
          "hw_network_bandwidth_limit_bytes_per_second",
              PrometheusName.of(SystemMetric.NETWORK_LIMIT),
          "headroom_egress_waiting", PrometheusName.of(SystemMetric.EGRESS_WAITING));

  /** Any pool of a Spring Boot application. */
  private static final Map<String, PrometheusName> ANY_POOL =
      Map.of(
          "jdbc_connections_max", PrometheusName.of(PoolMetric.MAX, GENERAL),
          "jdbc_connections_active", state(GENERAL, "used"),
          "jdbc_connections_idle", state(GENERAL, "idle"));

  /** Where a page tells a figure in several ways, the first of these counts: it says the most. */
  private static final List<Map<String, PrometheusName>> VOCABULARIES =
      List.of(MICROMETER, OpenTelemetryNames.STABLE, OpenTelemetryNames.EARLIER, NETWORK, ANY_POOL);

  private PrometheusNames() {}

  private static PrometheusName state(Map<String, String> labels, String state) {
    return PrometheusName.of(PoolMetric.CONNECTIONS, labels).with("state", state);
  }

  /** What a page tells in one way: of a pool all figures together, for they name it alike. */
  private static Object subject(Metric metric) {
    return metric instanceof PoolMetric ? PoolMetric.class : metric;
  }

  static Map<MetricKey, Double> translate(List<PrometheusText> samples) {
    Map<MetricKey, Double> values = new HashMap<>();
    Map<Object, Map<String, PrometheusName>> told = new HashMap<>();
    for (Map<String, PrometheusName> vocabulary : VOCABULARIES) {
      for (PrometheusText sample : samples) {
        PrometheusName name = vocabulary.get(sample.name());
        if (name != null
            && name.isOf(sample)
            && told.computeIfAbsent(subject(name.metric()), all -> vocabulary) == vocabulary) {
          values.merge(name.key(sample), name.unit() * sample.value(), Double::sum);
        }
      }
    }
    return values;
  }
}
