package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.MariaDbEndpoint;
import dev.headroom.profiler.collect.PostgresEndpoint;

/** A database that is not there, with secrets that nobody may be told. */
public final class AbsentDatabase {
  /** At the discard port, where nobody listens. */
  public static final MariaDbEndpoint MARIADB =
      new MariaDbEndpoint("jdbc:mariadb://127.0.0.1:9/x?password=hidden", "me", "secret");

  public static final PostgresEndpoint POSTGRES =
      new PostgresEndpoint("jdbc:postgresql://127.0.0.1:9/x?password=hidden", "me", "secret");

  private AbsentDatabase() {}

  /** One that a collector would look at, or any for one of something else. */
  public static DatabaseEndpoint of(Collector<?> collector) {
    return collector.endpoint().isInstance(POSTGRES) ? POSTGRES : MARIADB;
  }
}
