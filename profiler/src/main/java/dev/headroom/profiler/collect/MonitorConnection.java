package dev.headroom.profiler.collect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A connection for looking at a database's figures, opened anew when it breaks. */
final class MonitorConnection implements AutoCloseable {
  private static final String CONNECT_MILLIS = "2000";
  private static final String ANSWER_MILLIS = "5000";

  private final DatabaseAccess access;
  private Connection connection;

  MonitorConnection(DatabaseAccess access) {
    this.access = access;
  }

  /** Why no connection can be had; empty if one can. */
  static Optional<String> unavailable(DatabaseAccess access) {
    try (MonitorConnection monitor = new MonitorConnection(access)) {
      monitor.get();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of("no connection as " + access + ": " + e.getMessage());
    }
  }

  Connection get() throws SQLException {
    if (connection == null || connection.isClosed()) {
      Properties properties = new Properties();
      properties.setProperty("user", access.user());
      properties.setProperty("password", access.password());
      properties.setProperty("connectTimeout", CONNECT_MILLIS);
      properties.setProperty("socketTimeout", ANSWER_MILLIS);
      connection = DriverManager.getConnection(access.jdbcUrl(), properties);
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
