package dev.headroom.profiler.collect.database.postgres;

import dev.headroom.profiler.collect.PostgresEndpoint;
import dev.headroom.profiler.collect.database.MonitorConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Looks at a PostgreSQL database, each time in one transaction that changes nothing and is soon
 * over. All settings are that transaction's and end with it: behind a connection pooler the
 * connection is an application's next.
 */
final class ReadOnlySession implements AutoCloseable {
  /** What the monitor's connections call themselves, by which it leaves them out. */
  static final String NAME = "headroom";

  /** In each of the monitor's own queries, by which it leaves them out. */
  static final String MARK = "/* headroom */";

  /**
   * Timeouts in seconds. Texts are sent as they are: a statement to be explained has places for
   * values, none of which is filled.
   */
  private static final Map<String, String> DRIVER =
      Map.of(
          "ApplicationName", NAME,
          "connectTimeout", "2",
          "loginTimeout", "3",
          "socketTimeout", "5",
          "preferQueryMode", "simple");

  /** One look at a database. */
  interface Look<T> {
    T at(Statement statement) throws SQLException;
  }

  private final MonitorConnection monitor;

  ReadOnlySession(PostgresEndpoint database) {
    this.monitor = new MonitorConnection(database, DRIVER);
  }

  /** What a look finds. */
  <T> T find(Look<T> look) throws SQLException {
    Connection connection = monitor.get();
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("SET LOCAL statement_timeout = '1s'");
      // Whoever waits for a table's lock holds up all that come after him.
      statement.execute("SET LOCAL lock_timeout = '100ms'");
      return look.at(statement);
    } finally {
      rollBack(connection);
    }
  }

  private static void rollBack(Connection connection) throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // It is broken: another one is opened at the next look.
      connection.close();
    }
  }

  @Override
  public void close() throws SQLException {
    monitor.close();
  }
}
