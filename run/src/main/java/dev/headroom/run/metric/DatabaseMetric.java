package dev.headroom.run.metric;

/** A database's own counters. */
public enum DatabaseMetric implements Metric {
  STATEMENTS("headroom.db.statements", "{statement}", Kind.COUNTER, "statements that clients sent"),
  THREADS_RUNNING(
      "headroom.db.threads.running",
      "{thread}",
      Kind.GAUGE,
      "database threads that work on a statement"),
  THREADS_CONNECTED(
      "headroom.db.threads.connected", "{thread}", Kind.GAUGE, "open client connections"),
  ROWS_READ("headroom.db.rows.read", "{row}", Kind.COUNTER, "rows read by storage engine handlers"),
  PAGE_READ_REQUESTS(
      "headroom.db.buffer.read_requests", "{page}", Kind.COUNTER, "pages asked of the buffer pool"),
  PAGE_READS(
      "headroom.db.buffer.reads", "{page}", Kind.COUNTER, "pages that had to come from disk"),
  FSYNCS("headroom.db.fsyncs", "{fsync}", Kind.COUNTER, "fsyncs of data and log"),
  ROW_LOCK_TIME(
      "headroom.db.row_lock.time", "s", Kind.COUNTER, "time waited for row locks, summed"),
  ROW_LOCK_WAITS("headroom.db.row_lock.waits", "{wait}", Kind.COUNTER, "waits for row locks"),
  ROW_LOCK_WAITING(
      "headroom.db.row_lock.waiting", "{thread}", Kind.GAUGE, "threads that wait for a lock"),
  BYTES_SENT("headroom.db.bytes.sent", "By", Kind.COUNTER, "bytes sent to clients");

  private final MetricDescription description;

  DatabaseMetric(String metricName, String unit, Kind kind, String meaning) {
    this.description = new MetricDescription(metricName, unit, kind, meaning);
  }

  @Override
  public MetricDescription description() {
    return description;
  }
}
