package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.MariaDbEndpoint;
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
import java.util.stream.Collectors;

/** The status variables of MariaDB or MySQL. */
public final class MariaDbStatusCollector implements Collector<MariaDbEndpoint> {
  private record Variable(Metric metric, double scale) {}

  /** Several variables of one metric are added up. */
  private static final Map<String, Variable> VARIABLES =
      Map.ofEntries(
          Map.entry("Questions", new Variable(DatabaseMetric.STATEMENTS, 1)),
          Map.entry("Threads_running", new Variable(DatabaseMetric.THREADS_RUNNING, 1)),
          Map.entry("Threads_connected", new Variable(DatabaseMetric.THREADS_CONNECTED, 1)),
          Map.entry("Handler_read_first", new Variable(DatabaseMetric.ROWS_READ, 1)),
          Map.entry("Handler_read_key", new Variable(DatabaseMetric.ROWS_READ, 1)),
          Map.entry("Handler_read_next", new Variable(DatabaseMetric.ROWS_READ, 1)),
          Map.entry("Handler_read_prev", new Variable(DatabaseMetric.ROWS_READ, 1)),
          Map.entry("Handler_read_rnd", new Variable(DatabaseMetric.ROWS_READ, 1)),
          Map.entry("Handler_read_rnd_next", new Variable(DatabaseMetric.ROWS_READ, 1)),
          Map.entry(
              "Innodb_buffer_pool_read_requests",
              new Variable(DatabaseMetric.PAGE_READ_REQUESTS, 1)),
          Map.entry("Innodb_buffer_pool_reads", new Variable(DatabaseMetric.PAGE_READS, 1)),
          Map.entry("Innodb_data_fsyncs", new Variable(DatabaseMetric.FSYNCS, 1)),
          Map.entry("Innodb_row_lock_time", new Variable(DatabaseMetric.ROW_LOCK_TIME, 1e-3)),
          Map.entry("Innodb_deadlocks", new Variable(DatabaseMetric.DEADLOCKS, 1)),
          Map.entry("Innodb_row_lock_waits", new Variable(DatabaseMetric.ROW_LOCK_WAITS, 1)),
          Map.entry(
              "Innodb_row_lock_current_waits", new Variable(DatabaseMetric.ROW_LOCK_WAITING, 1)),
          Map.entry("Bytes_sent", new Variable(DatabaseMetric.BYTES_SENT, 1)));

  /** Only those: sending all of them costs the database more than twice as much. */
  private static final String QUERY =
      VARIABLES.keySet().stream()
          .sorted()
          .collect(Collectors.joining("','", "SHOW GLOBAL STATUS WHERE Variable_name IN ('", "')"));

  @Override
  public String source() {
    return "mariadb";
  }

  @Override
  public String looksAt() {
    return "the database's own counters";
  }

  @Override
  public Class<MariaDbEndpoint> endpoint() {
    return MariaDbEndpoint.class;
  }

  @Override
  public Optional<String> unavailable(MariaDbEndpoint database) {
    return MonitorConnection.unavailable(database);
  }

  @Override
  public Session open(MariaDbEndpoint database) {
    MonitorConnection monitor = new MonitorConnection(database);
    return new Session() {
      @Override
      public void sample(Sink sink) throws SQLException {
        try (Statement statement = monitor.get().createStatement();
            ResultSet rows = statement.executeQuery(QUERY)) {
          Map<String, String> status = new HashMap<>();
          while (rows.next()) {
            status.put(rows.getString(1), rows.getString(2));
          }
          sink.metrics(translate(status));
        }
      }

      @Override
      public void close() throws SQLException {
        monitor.close();
      }
    };
  }

  static Map<MetricKey, Double> translate(Map<String, String> status) {
    Map<MetricKey, Double> values = new HashMap<>();
    VARIABLES.forEach(
        (name, variable) -> {
          String value = status.get(name);
          if (value != null && value.matches("\\d+")) {
            values.merge(
                variable.metric().key(), variable.scale() * Long.parseLong(value), Double::sum);
          }
        });
    return values;
  }
}
