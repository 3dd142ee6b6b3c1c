package dev.headroom.profiler.collect.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.metric.SystemMetric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusNamesTest {
  private static Map<MetricKey, Double> translate(String page) {
    return PrometheusNames.translate(PrometheusText.parse(page));
  }

  @Test
  void status_codes_of_a_route_are_added_up_and_routes_are_kept_apart() {
    assertThat(
            translate(
                """
                http_server_requests_seconds_count{method="GET",status="200",uri="/a"} 5
                http_server_requests_seconds_count{method="GET",status="500",uri="/a"} 2
                http_server_requests_seconds_count{method="GET",status="200",uri="/b"} 1
                http_server_requests_seconds_bucket{uri="/a",le="0.1"} 99
                http_server_requests_seconds_bucket{uri="/a",le="+Inf"} 99
                """))
        .isEqualTo(
            Map.of(
                ServerMetric.REQUESTS.key("http.route", "/a"), 7.0,
                ServerMetric.REQUESTS.key("http.route", "/b"), 1.0));
  }

  @Test
  void used_and_idle_connections_are_states_of_one_metric() {
    assertThat(translate(MetricsPage.HIKARI).keySet())
        .extracting(MetricKey::toString)
        .contains(
            "db.client.connection.count{pool=main,state=used}",
            "db.client.connection.count{pool=main,state=idle}");
  }

  /** As of a Spring Boot application with DBCP2 or Tomcat's pool. */
  @Test
  void a_pool_of_any_make_is_seen_and_one_that_tells_more_is_not_seen_twice() {
    String page =
        """
        jdbc_connections_max{name="dataSource"} 8
        jdbc_connections_active{name="dataSource"} 3
        """;
    assertThat(translate(page))
        .isEqualTo(
            Map.of(
                PoolMetric.MAX.key("pool", "dataSource"),
                8.0,
                new MetricKey(
                    PoolMetric.CONNECTIONS.metricName(),
                    Map.of("pool", "dataSource", "state", "used")),
                3.0));
    assertThat(translate(page + "hikaricp_connections_max{pool=\"a\"} 8"))
        .isEqualTo(Map.of(PoolMetric.MAX.key("pool", "a"), 8.0));
  }

  @Test
  void only_the_heap_counts_as_memory_in_use() {
    assertThat(
            translate(
                """
                jvm_memory_used_bytes{area="heap",id="Eden Space"} 10
                jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 20
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 400
                """))
        .isEqualTo(Map.of(JvmMetric.MEMORY_USED.key(), 30.0));
  }

  @Test
  void what_is_sent_and_whom_a_service_calls_is_told_by_direction_and_by_peer() {
    assertThat(
            translate(
                """
                system_network_io_bytes_total{network_io_direction="transmit"} 700
                hw_network_bandwidth_limit_bytes_per_second 1000.0
                headroom_egress_waiting 3
                http_client_requests_seconds_count{client_name="prices:80",outcome="SUCCESS"} 4
                http_client_requests_seconds_count{client_name="prices:80",outcome="UNKNOWN"} 6
                """))
        .isEqualTo(
            Map.of(
                SystemMetric.NETWORK_IO.key("network.io.direction", "transmit"), 700.0,
                SystemMetric.NETWORK_LIMIT.key(), 1000.0,
                SystemMetric.EGRESS_WAITING.key(), 3.0,
                ServerMetric.CALLS.key("server.address", "prices:80"), 10.0));
  }

  @Test
  void a_gauge_that_died_does_not_take_the_others_of_its_name_with_it() {
    assertThat(translate("hikaricp_connections_max NaN\nhikaricp_connections_max{pool=\"a\"} 5"))
        .isEqualTo(Map.of(PoolMetric.MAX.key("pool", "a"), 5.0));
  }

  @Test
  void names_that_are_not_known_are_left_out() {
    assertThat(translate("process_uptime_seconds 5\n")).isEmpty();
  }

  /**
   * As OpenTelemetry's agent beside a service tells of it, in the stable names and in earlier ones.
   */
  @Test
  void the_names_of_open_telemetry_are_known() {
    assertThat(
            translate(
                """
                http_server_request_duration_seconds_sum{http_route="/a",http_response_status_code="200"} 1.5
                http_server_request_duration_seconds_count{http_route="/a",http_response_status_code="200"} 3
                db_client_connection_max{db_client_connection_pool_name="main"} 8
                db_client_connection_count{db_client_connection_pool_name="main",db_client_connection_state="used"} 5
                db_client_connection_use_time_seconds_sum{db_client_connection_pool_name="main"} 2.5
                jvm_memory_used_bytes{jvm_memory_type="heap",jvm_memory_pool_name="Eden"} 10
                jvm_memory_used_bytes{jvm_memory_type="non_heap",jvm_memory_pool_name="Code"} 99
                """))
        .isEqualTo(
            Map.of(
                ServerMetric.REQUEST_TIME.key("http.route", "/a"),
                1.5,
                ServerMetric.REQUESTS.key("http.route", "/a"),
                3.0,
                PoolMetric.MAX.key("pool", "main"),
                8.0,
                new MetricKey(
                    PoolMetric.CONNECTIONS.metricName(), Map.of("pool", "main", "state", "used")),
                5.0,
                PoolMetric.USE_TIME.key("pool", "main"),
                2.5,
                JvmMetric.MEMORY_USED.key(),
                10.0));
    assertThat(
            translate(
                """
                db_client_connections_usage{pool_name="main",state="idle"} 3
                db_client_connections_use_time_milliseconds_sum{pool_name="main"} 2500
                """))
        .isEqualTo(
            Map.of(
                new MetricKey(
                    PoolMetric.CONNECTIONS.metricName(), Map.of("pool", "main", "state", "idle")),
                3.0,
                PoolMetric.USE_TIME.key("pool", "main"),
                2.5));
  }

  @Test
  void what_is_told_in_two_ways_counts_once() {
    assertThat(
            translate(
                """
                http_server_requests_seconds_sum{uri="/a"} 1.5
                http_server_request_duration_seconds_sum{http_route="/a"} 1.4
                """))
        .isEqualTo(Map.of(ServerMetric.REQUEST_TIME.key("http.route", "/a"), 1.5));
  }
}
