package dev.headroom.profiler.collect.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of statement that clients sent to a database, and what it has cost so far.
 *
 * @param id hash that identifies the kind
 * @param text as PostgreSQL keeps it, with {@code $1} for a value; it may hold values, too, and is
 *     not recorded
 * @param normalised text that may be recorded
 * @param calls executions
 * @param seconds wall-clock time of execution, summed
 * @param leastSeconds wall-clock time of the quickest execution
 * @param rows returned or changed, summed
 */
record ExecutedStatement(
    String id,
    String text,
    String normalised,
    long calls,
    double seconds,
    double leastSeconds,
    long rows) {
  private static final int MOST = 200;

  /** More than are kept, since some are not an application's. */
  private static final int MOST_READ = 2 * MOST;

  /** Only what clients sent: what a function does is in the time of its caller already. */
  private static final String STATEMENTS =
      "SELECT "
          + ReadOnlySession.MARK
          + " s.queryid::text, max(s.query), sum(s.calls), sum(s.total_exec_time) / 1000,"
          + " min(s.min_exec_time) / 1000, sum(s.rows) FROM %s s"
          + " WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"
          + " AND s.toplevel AND s.calls > 0 AND s.query NOT LIKE '%%"
          + ReadOnlySession.MARK
          + "%%' AND s.queryid IS NOT NULL"
          + " GROUP BY s.queryid ORDER BY sum(s.total_exec_time) DESC LIMIT "
          + MOST_READ;

  /** The dearest of a database so far, the dearest first. */
  static List<ExecutedStatement> all(Statement statement) throws SQLException {
    String view = PostgresRights.view(statement).orElseThrow(() -> new SQLException("no view"));
    List<ExecutedStatement> all = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(String.format(STATEMENTS, view))) {
      while (row.next() && all.size() < MOST) {
        String text = row.getString(2);
        String normalised = StatementText.normalised(text);
        if (StatementText.isWork(normalised)) {
          all.add(
              new ExecutedStatement(
                  row.getString(1),
                  text,
                  normalised,
                  row.getLong(3),
                  row.getDouble(4),
                  row.getDouble(5),
                  row.getLong(6)));
        }
      }
    }
    return all;
  }

  boolean isQuery() {
    return StatementText.isQuery(normalised);
  }

  /** Those of an INSERT are written, not read. */
  long rowsReadAtLeast() {
    return normalised.regionMatches(true, 0, "INSERT", 0, "INSERT".length()) ? 0 : rows;
  }
}
