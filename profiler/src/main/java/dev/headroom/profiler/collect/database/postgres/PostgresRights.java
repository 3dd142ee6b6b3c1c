package dev.headroom.profiler.collect.database.postgres;

import dev.headroom.profiler.collect.PostgresEndpoint;
import dev.headroom.profiler.collect.database.MonitorConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** What an account of a PostgreSQL database may see, and what to do where that is too little. */
final class PostgresRights {
  private static final int OLDEST = 14;

  private static final String SETUP =
      "set shared_preload_libraries = 'pg_stat_statements' in postgresql.conf, restart it, and run"
          + " CREATE EXTENSION pg_stat_statements in that database";

  private static final String NOT_LOADED = "55000";
  private static final String UNDEFINED_COLUMN = "42703";

  private static final String SEES_OTHERS =
      "SELECT " + ReadOnlySession.MARK + " pg_has_role('pg_read_all_stats', 'USAGE'), current_user";

  private static final String EXTENSION =
      "SELECT "
          + ReadOnlySession.MARK
          + " quote_ident(n.nspname) || '.pg_stat_statements' FROM pg_extension e"
          + " JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements'";

  /** Without tables there is nothing that could not be read. */
  private static final String READS_TABLES =
      "SELECT "
          + ReadOnlySession.MARK
          + " count(*) = 0 OR bool_or(has_schema_privilege(n.oid, 'USAGE')"
          + " AND has_table_privilege(c.oid, 'SELECT')), current_user"
          + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_'"
          + " AND n.nspname <> 'information_schema'";

  private PostgresRights() {}

  /** Why a database's counters cannot be seen; empty if they can. */
  static Optional<String> lackingForFigures(PostgresEndpoint database) {
    return lacking(database, PostgresRights::forFigures);
  }

  /** Why it cannot be seen what a database's statements cost; empty if it can. */
  static Optional<String> lackingForStatements(PostgresEndpoint database) {
    return lacking(
        database,
        statement -> {
          Optional<String> figures = forFigures(statement);
          return figures.isPresent() ? figures : forStatements(statement);
        });
  }

  private static Optional<String> lacking(
      PostgresEndpoint database, ReadOnlySession.Look<Optional<String>> look) {
    try (ReadOnlySession session = new ReadOnlySession(database)) {
      return session.find(look);
    } catch (SQLException e) {
      return Optional.of(MonitorConnection.noConnection(database, e));
    }
  }

  private static Optional<String> forFigures(Statement statement) throws SQLException {
    int version = statement.getConnection().getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      return Optional.of("it is PostgreSQL " + version + ", and must be " + OLDEST + " or newer");
    }
    return denied(statement, SEES_OTHERS, "what other accounts do", "pg_monitor");
  }

  private static Optional<String> forStatements(Statement statement) throws SQLException {
    Optional<String> view = view(statement);
    if (view.isEmpty()) {
      return Optional.of("the database has no pg_stat_statements: " + SETUP);
    }
    try (ResultSet row =
        statement.executeQuery(
            "SELECT " + ReadOnlySession.MARK + " toplevel FROM " + view.get() + " LIMIT 1")) {
      row.next();
    } catch (SQLException e) {
      return Optional.of(
          switch (String.valueOf(e.getSQLState())) {
            case NOT_LOADED -> "pg_stat_statements is not loaded: " + SETUP;
            case UNDEFINED_COLUMN ->
                "pg_stat_statements is of an old release: run ALTER EXTENSION pg_stat_statements"
                    + " UPDATE in that database";
            default -> e.getMessage();
          });
    }
    return denied(statement, READS_TABLES, "how statements read its tables", "pg_read_all_data");
  }

  /** The extension's view with its schema; empty where the database has none. */
  static Optional<String> view(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(EXTENSION)) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private static Optional<String> denied(
      Statement statement, String query, String what, String role) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      String user = row.getString(2);
      return row.getBoolean(1)
          ? Optional.empty()
          : Optional.of(
              user + " may not see " + what + ": run GRANT " + role + " TO \"" + user + "\"");
    }
  }
}
