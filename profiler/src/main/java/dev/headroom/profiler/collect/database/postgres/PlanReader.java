package dev.headroom.profiler.collect.database.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.run.file.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plans of the dearest queries, each asked for once: that which serves whatever values are
 * given, without executing the query. One for which none can be had, as where its account may not
 * read the table, is taken for one that scans nothing.
 */
final class PlanReader {
  /** So many of the dearest matter to a diagnosis. */
  private static final int DEAREST = 10;

  /** So many at one look, which takes its time from what is measured. */
  private static final int AT_ONCE = 3;

  /** As of this release a plan without values can be asked for. */
  private static final int GENERIC = 16;

  private static final String EXPLAIN = "EXPLAIN (VERBOSE, FORMAT JSON";

  private final Map<String, List<TableScan>> scans = new HashMap<>();
  private final Map<String, Double> secondsBefore = new HashMap<>();

  /**
   * Asks for the plans of some that were not asked for yet, of the dearest since the first look.
   */
  void read(Statement statement, List<ExecutedStatement> executed) throws SQLException {
    boolean first = secondsBefore.isEmpty();
    List<ExecutedStatement> next =
        executed.stream()
            .filter(ExecutedStatement::isQuery)
            .sorted(Comparator.comparingDouble(this::secondsSince).reversed())
            .limit(DEAREST)
            .filter(query -> !scans.containsKey(query.id()))
            .limit(AT_ONCE)
            .toList();
    if (first) {
      executed.forEach(each -> secondsBefore.put(each.id(), each.seconds()));
    }
    for (ExecutedStatement query : next) {
      // Known before it is asked for: one that breaks the connection is not asked for again.
      scans.put(query.id(), List.of());
      scans.put(query.id(), explain(statement, query.text()));
    }
  }

  private double secondsSince(ExecutedStatement executed) {
    return executed.seconds() - secondsBefore.getOrDefault(executed.id(), 0.0);
  }

  /** Of a statement's plan; none where it is not known. */
  List<TableScan> scans(String id) {
    return scans.getOrDefault(id, List.of());
  }

  private static List<TableScan> explain(Statement statement, String text) throws SQLException {
    // A second statement would not be explained, but executed.
    if (text.contains(";")) {
      return List.of();
    }
    int version = statement.getConnection().getMetaData().getDatabaseMajorVersion();
    return version < GENERIC
        ? explainPrepared(statement, text)
        : explain(statement, EXPLAIN + ", GENERIC_PLAN) ", text);
  }

  /** A prepared statement would outlive the transaction. */
  private static List<TableScan> explainPrepared(Statement statement, String text)
      throws SQLException {
    statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
    statement.execute("SAVEPOINT headroom_prepared");
    try {
      statement.execute("PREPARE headroom_plan AS " + text);
    } catch (SQLException e) {
      statement.execute("ROLLBACK TO SAVEPOINT headroom_prepared");
      return List.of();
    }
    int places = StatementText.places(text);
    String values = String.join(", ", Collections.nCopies(places, "NULL"));
    List<TableScan> found =
        explain(
            statement, EXPLAIN + ") EXECUTE headroom_plan", places == 0 ? "" : "(" + values + ")");
    statement.execute("DEALLOCATE headroom_plan");
    return found;
  }

  private static List<TableScan> explain(Statement statement, String how, String what)
      throws SQLException {
    statement.execute("SAVEPOINT headroom_explained");
    try (ResultSet row = statement.executeQuery(how + what)) {
      row.next();
      return TableScan.of(Json.lines().readTree(row.getString(1)));
    } catch (SQLException | JsonProcessingException e) {
      statement.execute("ROLLBACK TO SAVEPOINT headroom_explained");
      return List.of();
    }
  }
}
