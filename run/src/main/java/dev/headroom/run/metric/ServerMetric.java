package dev.headroom.run.metric;

/** Connections, request threads and requests of a service. */
public enum ServerMetric implements Metric {
  THREADS("headroom.server.threads.busy", "{thread}", Kind.GAUGE, "request threads at work"),
  THREADS_MAX(
      "headroom.server.threads.max", "{thread}", Kind.GAUGE, "maximum number of request threads"),
  QUEUE(
      "headroom.server.threads.queued",
      "{request}",
      Kind.GAUGE,
      "work that waits for a request thread"),
  CONNECTIONS_TAKEN(
      "headroom.server.connections.taken",
      "{connection}",
      Kind.COUNTER,
      "TCP connections that the box took from others (of its network namespace)"),
  ACCEPT_QUEUE(
      "headroom.server.accept_queue",
      "{connection}",
      Kind.GAUGE,
      "connections that nobody has accepted yet; attribute server.port"),
  ACCEPT_OVERFLOWS(
      "headroom.server.accept_queue.overflows",
      "{connection}",
      Kind.COUNTER,
      "connections refused because that queue was full (of the network namespace)"),
  REQUESTS(
      "headroom.http.server.request.count",
      "{request}",
      Kind.COUNTER,
      "requests answered; attribute http.route"),
  CALLS(
      "headroom.http.client.request.count",
      "{request}",
      Kind.COUNTER,
      "calls of other services, each attempt; attribute server.address"),
  REQUEST_TIME(
      "http.server.request.duration",
      "s",
      Kind.COUNTER,
      "time from a request's arrival in the service to its answer, summed; attribute http.route");

  private final MetricDescription description;

  ServerMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
