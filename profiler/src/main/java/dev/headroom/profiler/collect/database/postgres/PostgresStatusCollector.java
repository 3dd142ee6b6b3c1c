package dev.headroom.profiler.collect.database.postgres;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.PostgresEndpoint;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.metric.DatabaseMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The counters of a PostgreSQL server, of all its databases together. It counts transactions, not
 * statements, and neither bytes nor the time waited for locks; so those are not told.
 */
public final class PostgresStatusCollector implements Collector<PostgresEndpoint> {
  /** As of this release it counts the log's fsyncs with those of the data. */
  private static final int FSYNCS_TOGETHER = 18;

  /**
   * Rows read are those that scans returned and index entries; what was fetched for such an entry
   * would count it twice. A page that was read came from disk or from the system's page cache.
   */
  private static final Map<String, Metric> COLUMNS =
      Map.of(
          "running", DatabaseMetric.THREADS_RUNNING,
          "connected", DatabaseMetric.THREADS_CONNECTED,
          "waiting", DatabaseMetric.ROW_LOCK_WAITING,
          "deadlocks", DatabaseMetric.DEADLOCKS,
          "returned", DatabaseMetric.ROWS_READ,
          "asked", DatabaseMetric.PAGE_READ_REQUESTS,
          "read", DatabaseMetric.PAGE_READS,
          "synced", DatabaseMetric.FSYNCS);

  private static final String FIGURES =
      "SELECT "
          + ReadOnlySession.MARK
          + " * FROM (SELECT count(*) FILTER (WHERE state = 'active') AS running,"
          + " count(*) AS connected,"
          + " count(*) FILTER (WHERE wait_event_type = 'Lock') AS waiting"
          + " FROM pg_stat_activity WHERE backend_type = 'client backend'"
          + " AND application_name <> '"
          + ReadOnlySession.NAME
          + "') activity,"
          + " (SELECT sum(tup_returned) AS returned, sum(blks_hit + blks_read) AS asked,"
          + " sum(blks_read) AS read, sum(deadlocks) AS deadlocks FROM pg_stat_database) databases,";

  @Override
  public String source() {
    return "postgres";
  }

  @Override
  public String looksAt() {
    return "the database's own counters";
  }

  @Override
  public Class<PostgresEndpoint> endpoint() {
    return PostgresEndpoint.class;
  }

  @Override
  public Optional<String> unavailable(PostgresEndpoint database) {
    return PostgresRights.lackingForFigures(database);
  }

  @Override
  public Session open(PostgresEndpoint database) {
    ReadOnlySession session = new ReadOnlySession(database);
    return new Session() {
      @Override
      public void sample(Sink sink) throws SQLException {
        sink.metrics(translate(session.find(PostgresStatusCollector::figures)));
      }

      @Override
      public void close() throws SQLException {
        session.close();
      }
    };
  }

  private static Map<String, String> figures(Statement statement) throws SQLException {
    int version = statement.getConnection().getMetaData().getDatabaseMajorVersion();
    Map<String, String> figures = new HashMap<>();
    try (ResultSet row = statement.executeQuery(FIGURES + syncs(version))) {
      row.next();
      for (String column : COLUMNS.keySet()) {
        figures.put(column, row.getString(column));
      }
    }
    return figures;
  }

  static String syncs(int version) {
    return version < FSYNCS_TOGETHER
        ? " (SELECT wal_sync AS synced FROM pg_stat_wal) syncs"
        : " (SELECT sum(fsyncs) AS synced FROM pg_stat_io) syncs";
  }

  static Map<MetricKey, Double> translate(Map<String, String> figures) {
    Map<MetricKey, Double> values = new HashMap<>();
    COLUMNS.forEach(
        (column, metric) -> {
          String value = figures.get(column);
          if (value != null) {
            values.put(metric.key(), Double.parseDouble(value));
          }
        });
    return values;
  }
}
