package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.DatabaseEndpoint;

/** A database that is not there, with secrets that nobody may be told. */
public final class AbsentDatabase {
  /** At the discard port, where nobody listens. */
  public static final DatabaseEndpoint ENDPOINT =
      new DatabaseEndpoint("jdbc:mariadb://127.0.0.1:9/x?password=hidden", "me", "secret");

  private AbsentDatabase() {}
}
