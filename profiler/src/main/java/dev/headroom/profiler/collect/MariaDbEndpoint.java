package dev.headroom.profiler.collect;

/**
 * A MariaDB or MySQL database.
 *
 * @param jdbcUrl begins with {@link #URL}
 */
public record MariaDbEndpoint(String jdbcUrl, String user, String password)
    implements DatabaseEndpoint {
  public static final String URL = "jdbc:mariadb://";

  @Override
  public String toString() {
    return shown();
  }
}
