package dev.headroom.profiler.collect.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import dev.headroom.profiler.collect.RecordedSink;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ServerMetric;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrometheusCollectorTest {
  private final PrometheusCollector collector = new PrometheusCollector();

  @Test
  void pools_and_requests_are_read_from_the_page() throws Exception {
    try (MetricsPage page = new MetricsPage(MetricsPage.HIKARI)) {
      assertThat(collector.unavailable(new PrometheusEndpoint(page.url()))).isEmpty();
      RecordedSink sink = RecordedSink.of(collector, new PrometheusEndpoint(page.url()));

      assertThat(sink.value(PoolMetric.MAX, "pool", "main")).isEqualTo(10);
      assertThat(sink.value(ServerMetric.REQUESTS, "http.route", "/posts/{id}")).isEqualTo(15);
    }
  }

  @Test
  void a_page_that_is_not_there_is_said_with_its_status() throws Exception {
    try (MetricsPage page =
        new MetricsPage(
            exchange -> {
              exchange.sendResponseHeaders(404, -1);
              exchange.close();
            })) {
      assertThat(collector.unavailable(new PrometheusEndpoint(page.url())).orElseThrow())
          .contains("404", page.url().toString());
    }
  }

  @Test
  void what_may_be_a_token_is_not_told() {
    URI url = URI.create("http://127.0.0.1:1/metrics?token=s3cret");
    assertThat(collector.unavailable(new PrometheusEndpoint(url)).orElseThrow())
        .contains("http://127.0.0.1:1/metrics does not answer")
        .doesNotContain("s3cret");
  }

  @Test
  void a_page_that_stops_in_the_middle_does_not_hold_the_collector_for_ever() throws Exception {
    try (MetricsPage page =
        new MetricsPage(
            exchange -> {
              exchange.sendResponseHeaders(200, 1_000);
              exchange.getResponseBody().write('a');
              exchange.getResponseBody().flush();
            })) {
      Collector.Session session = collector.open(new PrometheusEndpoint(page.url()));

      assertThatThrownBy(() -> session.sample(new RecordedSink())).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_page_that_does_not_end_is_refused() throws Exception {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) '#');
    AtomicInteger sent = new AtomicInteger();
    try (MetricsPage page =
        new MetricsPage(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(megabyte);
                sent.incrementAndGet();
              }
            })) {
      assertThat(collector.unavailable(new PrometheusEndpoint(page.url())).orElseThrow())
          .contains("answers with more than 16 MB");
      assertThat(sent.get()).isLessThan(1_000);
    }
  }

  @Test
  void a_service_that_went_away_is_a_failure_of_that_look_alone() throws Exception {
    MetricsPage page = new MetricsPage(MetricsPage.HIKARI);
    Collector.Session session = collector.open(new PrometheusEndpoint(page.url()));
    RecordedSink sink = new RecordedSink();
    session.sample(sink);
    page.close();

    assertThatThrownBy(() -> session.sample(sink)).isInstanceOf(IOException.class);
    assertThat(sink.last()).isNotEmpty();
  }
}
