package dev.headroom.run.metric;

/** The load generator, as it sees itself. */
public enum InjectorMetric implements Metric {
  START_LAG(
      "headroom.injector.start.lag",
      "s",
      Kind.GAUGE,
      "worst lateness of a start against its schedule in the last second"),
  START_LAG_P99(
      "headroom.injector.start.lag.p99",
      "s",
      Kind.GAUGE,
      "99th percentile of the lateness of starts against their schedule in the last second"),
  IN_FLIGHT(
      "headroom.injector.requests.in_flight",
      "{request}",
      Kind.GAUGE,
      "requests sent and not answered"),
  IN_FLIGHT_LIMIT(
      "headroom.injector.requests.in_flight.limit",
      "{request}",
      Kind.GAUGE,
      "most requests that may be in flight at once"),
  IN_FLIGHT_WANTED(
      "headroom.injector.requests.in_flight.wanted",
      "{request}",
      Kind.GAUGE,
      "most that were asked for, of which descriptors and ports may leave fewer"),
  STARTED("headroom.injector.requests.started", "{request}", Kind.COUNTER, "requests sent"),
  COMPLETED(
      "headroom.injector.requests.completed",
      "{request}",
      Kind.COUNTER,
      "requests answered as expected"),
  FAILED(
      "headroom.injector.requests.failed",
      "{request}",
      Kind.COUNTER,
      "requests that failed or timed out"),
  SKIPPED(
      "headroom.injector.arrivals.skipped",
      "{request}",
      Kind.COUNTER,
      "arrivals not sent because the bound on work in flight was reached"),
  NOT_SENT(
      "headroom.injector.requests.not_sent",
      "{request}",
      Kind.COUNTER,
      "requests of journeys that were not sent: one before them failed, or the journey was ended"),
  LEFT_OUT(
      "headroom.injector.schedule.left_out",
      "s",
      Kind.GAUGE,
      "begin of the schedule that this injector came too late for; not there if it did not"),
  ANSWERS(
      "headroom.injector.answers.count",
      "{response}",
      Kind.COUNTER,
      "answers whose size was noted; attribute request"),
  ANSWER_BYTES(
      "headroom.injector.answers.size",
      "By",
      Kind.COUNTER,
      "their bodies, as a reader gets them; attribute request"),
  REDIRECTS(
      "headroom.injector.answers.redirected",
      "{response}",
      Kind.COUNTER,
      "answers that were redirects; attribute request"),
  TRIED_BYTES(
      "headroom.injector.answers.tried",
      "By",
      Kind.COUNTER,
      "those of them that were compressed to see what that leaves; attribute request"),
  COMPRESSED_BYTES(
      "headroom.injector.answers.compressed",
      "By",
      Kind.COUNTER,
      "what gzip left of those; attribute request"),
  DESCRIPTORS("headroom.injector.descriptors.open", "{count}", Kind.GAUGE, "open file descriptors"),
  DESCRIPTOR_LIMIT(
      "headroom.injector.descriptors.limit",
      "{count}",
      Kind.GAUGE,
      "limit of open file descriptors"),
  PORT_RANGE(
      "headroom.injector.ports.range",
      "{port}",
      Kind.GAUGE,
      "local ports that its connections may have (net.ipv4.ip_local_port_range)");

  private final MetricDescription description;

  InjectorMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
