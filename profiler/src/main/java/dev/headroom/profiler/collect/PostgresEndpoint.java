package dev.headroom.profiler.collect;

/**
 * A PostgreSQL database.
 *
 * @param jdbcUrl begins with {@link #URL}
 */
public record PostgresEndpoint(String jdbcUrl, String user, String password)
    implements DatabaseEndpoint {
  public static final String URL = "jdbc:postgresql://";

  @Override
  public String toString() {
    return shown();
  }
}
