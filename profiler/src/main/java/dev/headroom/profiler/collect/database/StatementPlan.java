package dev.headroom.profiler.collect.database;

import dev.headroom.profiler.collect.database.SqlTokens.Token;
import dev.headroom.run.statement.TableAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the database would read the tables of a SELECT (MySQL manual, "EXPLAIN Output Format"). The
 * statement itself is not executed; old servers make its derived tables, so the time is limited.
 */
final class StatementPlan {
  private static final int TIMEOUT_SECONDS = 1;

  /** More than one statement, and those that set, write or lock something. */
  private static final Set<String> REFUSED = Set.of(";", ":=", "into", "update", "share");

  private StatementPlan() {}

  /**
   * How each table is read, in the order of reading.
   *
   * @param schema in which the statement ran
   * @param sample an execution
   * @param connection for this alone
   * @return empty if it is no query, or reads no table
   * @throws SQLException if the database does not explain it to this account, or not in time
   */
  static List<TableAccess> of(String schema, String sample, Connection connection)
      throws SQLException {
    if (!isQuery(sample)) {
      return List.of();
    }
    try (Statement statement = connection.createStatement()) {
      // A function that the optimizer tries out may not change anything either.
      statement.execute("SET SESSION TRANSACTION READ ONLY");
      connection.setCatalog(schema);
      return read(statement, limited(connection) + "EXPLAIN FORMAT=TRADITIONAL " + sample);
    }
  }

  /** MySQL limits no EXPLAIN; there the connection's own limit ends the waiting. */
  private static String limited(Connection connection) throws SQLException {
    boolean limits =
        connection
            .getMetaData()
            .getDatabaseProductName()
            .toLowerCase(Locale.ROOT)
            .contains("mariadb");
    return limits ? "SET STATEMENT max_statement_time=" + TIMEOUT_SECONDS + " FOR " : "";
  }

  /** Whether it is one SELECT that only reads. */
  static boolean isQuery(String sample) {
    List<Token> tokens = SqlTokens.of(sample).orElse(List.of());
    int first = 0;
    while (first < tokens.size() && tokens.get(first).is("(")) {
      first++;
    }
    return first < tokens.size()
        && tokens.get(first).is("select")
        && tokens.stream().map(Token::plain).noneMatch(REFUSED::contains);
  }

  private static List<TableAccess> read(Statement statement, String explain) throws SQLException {
    List<TableAccess> accesses = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(explain)) {
      while (row.next()) {
        // Without them it found out that no row fits, and reads no table.
        if (row.getString("table") != null && row.getString("type") != null) {
          accesses.add(
              new TableAccess(
                  row.getString("table"),
                  row.getString("type"),
                  row.getString("key"),
                  row.getLong("rows")));
        }
      }
    }
    return accesses;
  }
}
