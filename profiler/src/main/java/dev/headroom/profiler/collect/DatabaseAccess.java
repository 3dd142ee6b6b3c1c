package dev.headroom.profiler.collect;

/**
 * An account that may see a database's figures.
 *
 * @param password in memory only; left out of {@link #toString}
 */
public record DatabaseAccess(String jdbcUrl, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
