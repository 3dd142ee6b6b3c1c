package dev.headroom.run.metric;

/** Request threads and requests of a service. */
public enum ServerMetric implements Metric {
  THREADS("headroom.server.threads.busy", "{thread}", Kind.GAUGE, "request threads at work"),
  THREADS_MAX(
      "headroom.server.threads.max", "{thread}", Kind.GAUGE, "maximum number of request threads"),
  QUEUE(
      "headroom.server.threads.queued",
      "{request}",
      Kind.GAUGE,
      "work that waits for a request thread"),
  REQUESTS(
      "headroom.http.server.request.count",
      "{request}",
      Kind.COUNTER,
      "requests answered; attribute http.route"),
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
