package dev.headroom.profiler.collect;

/**
 * A database, and an account that may see its figures. What a database tells of itself differs from
 * product to product; so each is an endpoint, and has collectors, of its own.
 */
public sealed interface DatabaseEndpoint extends Endpoint
    permits MariaDbEndpoint, PostgresEndpoint {

  /** May hold secrets among its parameters. */
  String jdbcUrl();

  String user();

  /** In memory only; it is in no {@link Object#toString}. */
  String password();

  /** Whether a URL is that of a database that can be watched. */
  static boolean isKnown(String jdbcUrl) {
    return jdbcUrl.startsWith(MariaDbEndpoint.URL) || jdbcUrl.startsWith(PostgresEndpoint.URL);
  }

  /** The kind of database that a known URL names. */
  static DatabaseEndpoint of(String jdbcUrl, String user, String password) {
    return jdbcUrl.startsWith(PostgresEndpoint.URL)
        ? new PostgresEndpoint(jdbcUrl, user, password)
        : new MariaDbEndpoint(jdbcUrl, user, password);
  }

  /** What may be told of it: no secret. */
  default String shown() {
    return user() + " at " + jdbcUrl().replaceFirst("\\?.*", "");
  }
}
