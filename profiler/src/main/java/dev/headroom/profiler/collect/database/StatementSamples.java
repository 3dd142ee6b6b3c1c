package dev.headroom.profiler.collect.database;

import dev.headroom.run.statement.StatementDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One execution of a kind of statement, from wherever the database keeps its text. It has literals
 * in it, which are their owner's: it is to be looked at, and neither kept nor told.
 */
final class StatementSamples {
  private static final String BY_DIGEST =
      "SELECT SQL_TEXT FROM performance_schema.%s"
          + " WHERE CURRENT_SCHEMA = ? AND DIGEST = ? AND SQL_TEXT IS NOT NULL LIMIT 1";

  /** That of MySQL 8 is kept by kind; which of the histories are kept is a server's setting. */
  private static final List<String> KEPT =
      List.of(
          "SELECT QUERY_SAMPLE_TEXT FROM performance_schema.events_statements_summary_by_digest"
              + " WHERE SCHEMA_NAME = ? AND DIGEST = ? AND QUERY_SAMPLE_TEXT IS NOT NULL LIMIT 1",
          BY_DIGEST.formatted("events_statements_history_long"),
          BY_DIGEST.formatted("events_statements_history"),
          BY_DIGEST.formatted("events_statements_current"));

  /** What runs right now; MariaDB keeps no history unless it is told to. */
  private static final String RUNNING =
      "SELECT INFO FROM information_schema.PROCESSLIST"
          + " WHERE DB = ? AND INFO IS NOT NULL AND ID <> CONNECTION_ID() LIMIT 500";

  /** More is not looked through: it takes long, and a digest's text is cut much earlier. */
  private static final int MAX_CHARS = 20_000;

  private final List<String> kept = new ArrayList<>(KEPT);
  private boolean seesRunning = true;

  /** An execution; empty if none is to be seen now. */
  Optional<String> of(StatementDigest kind, Connection connection) throws SQLException {
    for (String source : List.copyOf(kept)) {
      try {
        List<String> texts = ask(connection, source, kind.schema(), kind.digest());
        if (!texts.isEmpty()) {
          return Optional.of(texts.get(0));
        }
      } catch (SQLException e) {
        rethrowIfClosed(connection, e);
        // Another server's table, or one that this account may not see.
        kept.remove(source);
      }
    }
    return seesRunning ? running(kind, connection) : Optional.empty();
  }

  private Optional<String> running(StatementDigest kind, Connection connection)
      throws SQLException {
    try {
      return ask(connection, RUNNING, kind.schema()).stream()
          .filter(text -> StatementShape.isOf(kind.text(), text))
          .findFirst();
    } catch (SQLException e) {
      rethrowIfClosed(connection, e);
      seesRunning = false;
      return Optional.empty();
    }
  }

  private static void rethrowIfClosed(Connection connection, SQLException e) throws SQLException {
    if (connection.isClosed()) {
      throw e;
    }
  }

  private static List<String> ask(Connection connection, String sql, String... values)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String text = row.getString(1);
          if (text != null && !text.isBlank() && text.length() <= MAX_CHARS) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }
}
