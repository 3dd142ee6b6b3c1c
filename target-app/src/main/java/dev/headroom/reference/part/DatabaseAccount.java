package dev.headroom.reference.part;

/**
 * An account of the database.
 *
 * @param password in memory only; left out of {@link #toString}
 */
public record DatabaseAccount(String jdbcUrl, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
