package dev.headroom.reference.service;

import dev.headroom.reference.service.link.Link;
import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The figures that the service gives of itself, under Micrometer's usual names. */
public final class WebMetrics implements AutoCloseable {
  private static final String BEGAN = "headroom.began";

  private record Begun(long nanos, String route) {}

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  public WebMetrics(QueuedThreadPool threads) {
    // Whatever counts by itself, such as a client of another service, is told as well.
    Metrics.addRegistry(registry);
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    Gauge.builder("jetty.threads.busy", threads, QueuedThreadPool::getBusyThreads)
        .register(registry);
    Gauge.builder("jetty.threads.config.max", threads, QueuedThreadPool::getMaxThreads)
        .register(registry);
    Gauge.builder("jetty.threads.jobs", threads, QueuedThreadPool::getQueueSize).register(registry);
  }

  /** Also tells what goes over the link to clients. */
  public void watch(Link link) {
    FunctionCounter.builder("system.network.io", link, Link::sentBytes)
        .baseUnit("bytes")
        .tag("network.io.direction", "transmit")
        .register(registry);
    Gauge.builder("hw.network.bandwidth.limit", link, Link::bytesPerSecond)
        .baseUnit("bytes_per_second")
        .register(registry);
    Gauge.builder("headroom.egress.waiting", link, Link::waiting).register(registry);
  }

  public PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Notes when a request began; {@code route} is a template, so that series stay few. */
  void began(Context context, String route) {
    context.attribute(BEGAN, new Begun(System.nanoTime(), route));
  }

  /** Counts a request that was answered, if its begin was noted. */
  void ended(Context context) {
    Begun begun = context.attribute(BEGAN);
    if (begun != null) {
      timer(context.method().name(), begun.route(), context.statusCode())
          .record(Duration.ofNanos(System.nanoTime() - begun.nanos()));
    }
  }

  /** Prometheus' text format. */
  String scrape() {
    return registry.scrape();
  }

  private Timer timer(String method, String route, int status) {
    return timers.computeIfAbsent(
        method + ' ' + route + ' ' + status,
        key ->
            Timer.builder("http.server.requests")
                .tags("method", method, "uri", route, "status", Integer.toString(status))
                .register(registry));
  }

  @Override
  public void close() {
    collections.close();
    Metrics.removeRegistry(registry);
    registry.close();
  }
}
