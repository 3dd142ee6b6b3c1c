package dev.headroom.run.metric;

/** Connection pools of a service; attribute {@code pool} where there are several. */
public enum PoolMetric implements Metric {
  CONNECTIONS(
      "db.client.connection.count",
      "{connection}",
      Kind.GAUGE,
      "connections; attribute state (used, idle)"),
  MAX(
      "db.client.connection.max",
      "{connection}",
      Kind.GAUGE,
      "maximum number of connections that the pool may open"),
  PENDING(
      "db.client.connection.pending_requests",
      "{request}",
      Kind.GAUGE,
      "threads that wait for a connection"),
  TIMEOUTS(
      "db.client.connection.timeouts",
      "{timeout}",
      Kind.COUNTER,
      "waits for a connection that were given up"),
  USE_TIME(
      "db.client.connection.use_time",
      "s",
      Kind.COUNTER,
      "time for which connections were held, summed at their return"),
  USES("headroom.db.client.connection.uses", "{use}", Kind.COUNTER, "connections returned"),
  WAIT_TIME(
      "db.client.connection.wait_time", "s", Kind.COUNTER, "time waited for a connection, summed");

  private final MetricDescription description;

  PoolMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
