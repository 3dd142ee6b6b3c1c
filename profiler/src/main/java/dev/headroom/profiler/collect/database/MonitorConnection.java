package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.DatabaseEndpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A connection for looking at a database's figures, opened anew when it breaks. */
final class MonitorConnection implements AutoCloseable {
  private static final String CONNECT_TIMEOUT_MILLIS = "2000";
  private static final String ANSWER_TIMEOUT_MILLIS = "5000";

  private final DatabaseEndpoint database;
  private Connection connection;

  MonitorConnection(DatabaseEndpoint database) {
    this.database = database;
  }

  /** Why no connection can be had; empty if one can. */
  static Optional<String> unavailable(DatabaseEndpoint database) {
    try (MonitorConnection monitor = new MonitorConnection(database)) {
      monitor.get();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of("no connection as " + database + ": " + e.getMessage());
    }
  }

  Connection get() throws SQLException {
    if (connection == null || connection.isClosed()) {
      Properties properties = new Properties();
      properties.setProperty("user", database.user());
      properties.setProperty("password", database.password());
      properties.setProperty("connectTimeout", CONNECT_TIMEOUT_MILLIS);
      properties.setProperty("socketTimeout", ANSWER_TIMEOUT_MILLIS);
      connection = DriverManager.getConnection(database.jdbcUrl(), properties);
    }
    return connection;
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
