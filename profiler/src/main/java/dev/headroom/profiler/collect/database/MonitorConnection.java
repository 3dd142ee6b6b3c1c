package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.MariaDbEndpoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A connection for looking at a database's figures, opened anew when it breaks. */
public final class MonitorConnection implements AutoCloseable {
  /** In milliseconds. */
  private static final Map<String, String> MARIADB =
      Map.of("connectTimeout", "2000", "socketTimeout", "5000");

  private final DatabaseEndpoint database;
  private final Map<String, String> settings;
  private Connection connection;

  MonitorConnection(MariaDbEndpoint database) {
    this(database, MARIADB);
  }

  /**
   * @param settings of the database's driver: how long to wait for an answer, in its own units
   */
  public MonitorConnection(DatabaseEndpoint database, Map<String, String> settings) {
    this.database = database;
    this.settings = Map.copyOf(settings);
  }

  /** Why no connection can be had; empty if one can. */
  static Optional<String> unavailable(MariaDbEndpoint database) {
    try (MonitorConnection monitor = new MonitorConnection(database)) {
      monitor.get();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(noConnection(database, e));
    }
  }

  /** That none can be had, and why. */
  public static String noConnection(DatabaseEndpoint database, SQLException why) {
    return "no connection as " + database + ": " + why.getMessage().replaceAll("\\s+", " ");
  }

  public Connection get() throws SQLException {
    if (connection == null || connection.isClosed()) {
      Properties properties = new Properties();
      properties.setProperty("user", database.user());
      properties.setProperty("password", database.password());
      properties.putAll(settings);
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
