package dev.headroom.analysis.resource.source;

import static dev.headroom.analysis.resource.Meters.FROM;
import static dev.headroom.analysis.resource.Meters.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.Meters;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.resource.SaturationMeter;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ServerMetric;
import org.junit.jupiter.api.Test;

class RequestThreadsTest {
  private static final RequestThreads KIND = new RequestThreads();

  private static MetricKey time(String route) {
    return ServerMetric.REQUEST_TIME.key("http.route", route);
  }

  /** Little's law: the seconds of requests in a second are the requests that are at work. */
  @Test
  void the_time_of_all_routes_sums_to_the_threads_at_work() {
    MeasuredResource threads =
        new Meters()
            .gauge(ServerMetric.THREADS_MAX, 16)
            .counter(time("/posts"), 2.5)
            .counter(time("/users"), 1.5)
            .only(KIND);
    assertThat(threads.capacity()).isEqualTo(16);
    assertThat(threads.total().busy(FROM, TO)).isCloseTo(4, within(1e-9));
  }

  /** As Jetty's figures are: with acceptors, selectors and the thread that tells them. */
  @Test
  void threads_that_are_busy_without_requests_serve_none() {
    MeasuredResource threads =
        new Meters()
            .gauge(ServerMetric.THREADS_MAX, 6)
            .gauge(ServerMetric.THREADS, 4)
            .counter(time("/posts"), 1.1)
            .only(KIND);
    assertThat(threads.capacity()).isEqualTo(4);
  }

  @Test
  void a_route_that_was_not_yet_called_adds_nothing() {
    MeasuredResource threads =
        new Meters()
            .gauge(ServerMetric.THREADS_MAX, 16)
            .counter(time("/posts"), 2.5)
            .lateCounter(time("/late"))
            .only(KIND);
    assertThat(threads.total().busy(FROM, TO)).isCloseTo(2.5, within(1e-9));
  }

  @Test
  void where_no_route_was_recorded_threads_were_not_idle_but_unknown() {
    MeasuredResource threads =
        new Meters().gauge(ServerMetric.THREADS_MAX, 16).lateCounter(time("/late")).only(KIND);
    assertThat(threads.total().busy(FROM, TO)).isNaN();
  }

  @Test
  void without_times_the_gauge_of_busy_threads_tells() {
    MeasuredResource threads =
        new Meters().gauge(ServerMetric.THREADS_MAX, 16).gauge(ServerMetric.THREADS, 7).only(KIND);
    assertThat(threads.total().busy(FROM, TO)).isCloseTo(7, within(1e-9));
  }

  @Test
  void queued_requests_are_evidence() {
    Meters meters =
        new Meters().gauge(ServerMetric.THREADS_MAX, 16).gauge(ServerMetric.THREADS, 16);
    assertThat(meters.only(KIND).saturation().evidence(FROM, TO).isMeasured()).isFalse();
    SaturationEvidence queue =
        meters.gauge(ServerMetric.QUEUE, 5).only(KIND).saturation().evidence(FROM, TO);
    assertThat(queue.saysSo()).isTrue();
    assertThat(queue.figures())
        .containsExactly(new Quantity(SaturationMeter.WAITING, 5, "requests"));
  }

  @Test
  void threads_without_a_limit_cannot_run_out() {
    assertThat(new Meters().gauge(ServerMetric.THREADS, 7).of(KIND)).isEmpty();
    assertThat(new Meters().gauge(ServerMetric.THREADS_MAX, 16).of(KIND)).isEmpty();
  }
}
