package dev.headroom.profiler.collect.prometheus;

import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ServerMetric;
import java.util.Map;

/**
 * The names of OpenTelemetry's semantic conventions as its Prometheus exporter writes them, those
 * of pools as they were before they were stable, too.
 */
final class OpenTelemetryNames {
  private static final double MILLI = 1e-3;

  private static final String POOL_NAME = "db_client_connection_pool_name";
  private static final Map<String, String> POOL = Map.of(POOL_NAME, "pool");
  private static final Map<String, String> EARLIER_POOL = Map.of("pool_name", "pool");
  private static final Map<String, String> ROUTE = Map.of("http_route", "http.route");

  static final Map<String, PrometheusName> STABLE =
      Map.ofEntries(
          Map.entry(
              "http_server_request_duration_seconds_count",
              PrometheusName.of(ServerMetric.REQUESTS, ROUTE)),
          Map.entry(
              "http_server_request_duration_seconds_sum",
              PrometheusName.of(ServerMetric.REQUEST_TIME, ROUTE)),
          Map.entry(
              "db_client_connection_count",
              PrometheusName.of(
                  PoolMetric.CONNECTIONS,
                  Map.of(POOL_NAME, "pool", "db_client_connection_state", "state"))),
          Map.entry("db_client_connection_max", PrometheusName.of(PoolMetric.MAX, POOL)),
          Map.entry(
              "db_client_connection_pending_requests", PrometheusName.of(PoolMetric.PENDING, POOL)),
          Map.entry(
              "db_client_connection_timeouts_total", PrometheusName.of(PoolMetric.TIMEOUTS, POOL)),
          Map.entry(
              "db_client_connection_use_time_seconds_sum",
              PrometheusName.of(PoolMetric.USE_TIME, POOL)),
          Map.entry(
              "db_client_connection_use_time_seconds_count",
              PrometheusName.of(PoolMetric.USES, POOL)),
          Map.entry(
              "db_client_connection_wait_time_seconds_sum",
              PrometheusName.of(PoolMetric.WAIT_TIME, POOL)),
          Map.entry("jvm_gc_duration_seconds_sum", PrometheusName.of(JvmMetric.GC_TIME)),
          Map.entry("jvm_gc_duration_seconds_count", PrometheusName.of(JvmMetric.GC_COUNT)),
          Map.entry(
              "jvm_memory_used_bytes",
              PrometheusName.of(JvmMetric.MEMORY_USED).where("jvm_memory_type", "heap")));

  static final Map<String, PrometheusName> EARLIER =
      Map.of(
          "db_client_connections_usage",
          PrometheusName.of(PoolMetric.CONNECTIONS, Map.of("pool_name", "pool", "state", "state")),
          "db_client_connections_max",
          PrometheusName.of(PoolMetric.MAX, EARLIER_POOL),
          "db_client_connections_pending_requests",
          PrometheusName.of(PoolMetric.PENDING, EARLIER_POOL),
          "db_client_connections_timeouts_total",
          PrometheusName.of(PoolMetric.TIMEOUTS, EARLIER_POOL),
          "db_client_connections_use_time_milliseconds_sum",
          PrometheusName.of(PoolMetric.USE_TIME, EARLIER_POOL).inUnitsOf(MILLI),
          "db_client_connections_use_time_milliseconds_count",
          PrometheusName.of(PoolMetric.USES, EARLIER_POOL),
          "db_client_connections_wait_time_milliseconds_sum",
          PrometheusName.of(PoolMetric.WAIT_TIME, EARLIER_POOL).inUnitsOf(MILLI));

  private OpenTelemetryNames() {}
}
