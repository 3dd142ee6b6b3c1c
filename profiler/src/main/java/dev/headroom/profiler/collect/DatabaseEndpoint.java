package dev.headroom.profiler.collect;

/**
 * A database, and an account that may see its figures.
 *
 * @param jdbcUrl may hold secrets among its parameters
 * @param password in memory only; neither is in {@link #toString}
 */
public record DatabaseEndpoint(String jdbcUrl, String user, String password) implements Endpoint {
  @Override
  public String toString() {
    return user + " at " + jdbcUrl.replaceFirst("\\?.*", "");
  }
}
