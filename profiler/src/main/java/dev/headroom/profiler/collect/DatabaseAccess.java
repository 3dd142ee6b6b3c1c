package dev.headroom.profiler.collect;

/**
 * An account that may see a database's figures.
 *
 * @param jdbcUrl may hold secrets among its parameters
 * @param password in memory only; neither is in {@link #toString}
 */
public record DatabaseAccess(String jdbcUrl, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + jdbcUrl.replaceFirst("\\?.*", "");
  }
}
