package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.MariaDbEndpoint;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableIndex;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each kind of statement has cost so far, from the performance schema of MariaDB or MySQL, and
 * the indexes that there are. Nothing of it has literals in it.
 */
public final class StatementCollector implements Collector<MariaDbEndpoint> {
  private static final double PICOSECONDS = 1e-12;

  private static final String DIGESTS =
      "SELECT DIGEST, SCHEMA_NAME, DIGEST_TEXT, COUNT_STAR, SUM_TIMER_WAIT, SUM_LOCK_TIME,"
          + " SUM_ROWS_EXAMINED, SUM_ROWS_SENT, SUM_ROWS_AFFECTED, SUM_NO_INDEX_USED, SUM_ERRORS,"
          + " MIN_TIMER_WAIT"
          + " FROM performance_schema.events_statements_summary_by_digest"
          + " WHERE SCHEMA_NAME IS NOT NULL AND DIGEST_TEXT IS NOT NULL AND SCHEMA_NAME NOT IN"
          + " ('mysql', 'performance_schema', 'information_schema', 'sys')"
          + " ORDER BY SUM_TIMER_WAIT DESC LIMIT 200";

  private static final String INDEXES =
      "SELECT s.TABLE_SCHEMA, s.TABLE_NAME, s.INDEX_NAME, s.COLUMN_NAME,"
          + " COALESCE(t.TABLE_ROWS, 0) FROM information_schema.STATISTICS s"
          + " JOIN information_schema.TABLES t"
          + " ON t.TABLE_SCHEMA = s.TABLE_SCHEMA AND t.TABLE_NAME = s.TABLE_NAME"
          + " WHERE s.TABLE_SCHEMA NOT IN"
          + " ('mysql', 'performance_schema', 'information_schema', 'sys')"
          + " ORDER BY s.TABLE_SCHEMA, s.TABLE_NAME, s.INDEX_NAME, s.SEQ_IN_INDEX";

  @Override
  public String source() {
    return "statements";
  }

  @Override
  public String looksAt() {
    return "what each kind of statement costs, and the indexes";
  }

  @Override
  public Class<MariaDbEndpoint> endpoint() {
    return MariaDbEndpoint.class;
  }

  @Override
  public Optional<String> unavailable(MariaDbEndpoint database) {
    try (MonitorConnection monitor = new MonitorConnection(database);
        Statement statement = monitor.get().createStatement();
        ResultSet row = statement.executeQuery("SELECT @@performance_schema")) {
      return row.next() && row.getBoolean(1)
          ? Optional.empty()
          : Optional.of("the database's performance_schema is off; start it with it on");
    } catch (SQLException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Session open(MariaDbEndpoint database) {
    MonitorConnection monitor = new MonitorConnection(database);
    return new Session() {
      private final SeenStatements seen = new SeenStatements(database);
      private List<TableIndex> indexes;

      @Override
      public void sample(Sink sink) throws SQLException {
        Connection connection = monitor.get();
        if (indexes == null) {
          indexes = indexes(connection);
        }
        double now = System.currentTimeMillis() / 1e3;
        List<StatementDigest> digests = seen.addTo(digests(connection), connection);
        sink.statements(new StatementSnapshot(now, digests, indexes));
      }

      @Override
      public void close() throws SQLException {
        monitor.close();
      }
    };
  }

  private static List<StatementDigest> digests(Connection connection) throws SQLException {
    List<StatementDigest> digests = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DIGESTS)) {
      while (row.next()) {
        digests.add(
            new StatementDigest(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getDouble(5) * PICOSECONDS,
                row.getDouble(6) * PICOSECONDS,
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getDouble(12) * PICOSECONDS));
      }
    }
    return digests;
  }

  private static List<TableIndex> indexes(Connection connection) throws SQLException {
    Map<List<String>, List<String>> columns = new LinkedHashMap<>();
    Map<List<String>, Long> rows = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(INDEXES)) {
      while (row.next()) {
        List<String> name = List.of(row.getString(1), row.getString(2), row.getString(3));
        columns.computeIfAbsent(name, key -> new ArrayList<>()).add(row.getString(4));
        rows.put(name, row.getLong(5));
      }
    }
    return columns.entrySet().stream()
        .map(
            index ->
                new TableIndex(
                    index.getKey().get(0),
                    index.getKey().get(1),
                    index.getKey().get(2),
                    index.getValue(),
                    rows.get(index.getKey())))
        .toList();
  }
}
