package dev.headroom.target.database;

/**
 * An account of the database.
 *
 * @param password in memory only; left out of {@link #toString}
 */
public record DatabaseAccess(String jdbcUrl, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
