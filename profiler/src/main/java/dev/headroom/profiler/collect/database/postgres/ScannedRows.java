package dev.headroom.profiler.collect.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows each kind of statement has read since the first look. An estimate: the rows of each
 * table that its plan scans, times its executions. What all statements together are thought to have
 * scanned of a table is not more than the server counted as read from it by scans; where it would
 * be, as with plans of which only a part is executed, each gets its share of what was counted.
 * Where the server counted more, scans that a {@code LIMIT} may end have gone on for longer than
 * thought, as where there is nothing to be found.
 *
 * <p>What is read over an index is not known, other than that it is at least what is returned.
 */
final class ScannedRows {
  private static final String TABLES =
      "SELECT "
          + ReadOnlySession.MARK
          + " s.schemaname || '.' || s.relname,"
          // The former is more exact, and -1 or 0 as long as nobody has looked.
          + " CASE WHEN c.reltuples > 0 THEN c.reltuples ELSE s.n_live_tup END,"
          + " COALESCE(s.seq_tup_read, 0)"
          + " FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid";

  /**
   * A table.
   *
   * @param rows as the server estimates them
   * @param scanned rows that scans have read so far
   */
  record Table(double rows, double scanned) {}

  /** Which tables a kind of statement scans, by its id; none where that is not known. */
  interface Plans {
    List<TableScan> scans(String id);
  }

  private record Start(long calls, long rows) {}

  private final Map<String, Start> firstOfStatements = new HashMap<>();
  private final Map<String, Double> firstOfTables = new HashMap<>();
  private final Map<String, Double> scanned = new HashMap<>();
  private boolean begun;

  /** All that the account can see, by schema and name. */
  static Map<String, Table> tables(Statement statement) throws SQLException {
    Map<String, Table> tables = new HashMap<>();
    try (ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.put(row.getString(1), new Table(row.getDouble(2), row.getDouble(3)));
      }
    }
    return tables;
  }

  /** Takes note of what has been executed, and of what was counted, up to now. */
  void update(List<ExecutedStatement> executed, Map<String, Table> tables, Plans plans) {
    if (!begun) {
      begun = true;
      executed.forEach(each -> firstOfStatements.put(each.id(), start(each)));
      tables.forEach((name, table) -> firstOfTables.put(name, table.scanned()));
    }
    Map<String, Planned> planned = new HashMap<>();
    for (ExecutedStatement each : executed) {
      rowsByTable(each, tables, plans)
          .forEach((table, n) -> planned.merge(table, n, Planned::plus));
    }
    for (ExecutedStatement each : executed) {
      double sum = 0;
      for (Map.Entry<String, Planned> part : rowsByTable(each, tables, plans).entrySet()) {
        String name = part.getKey();
        double counted = tables.get(name).scanned() - firstOfTables.getOrDefault(name, 0.0);
        sum += planned.get(name).share(part.getValue(), Math.max(0, counted));
      }
      // A share that shrinks later takes nothing back.
      scanned.merge(each.id(), sum, Math::max);
    }
  }

  /**
   * Rows of a table that were thought to be scanned.
   *
   * @param expected if limits end scans where the planner thinks
   * @param most if they never do
   */
  private record Planned(double expected, double most) {
    Planned plus(Planned other) {
      return new Planned(expected + other.expected, most + other.most);
    }

    /** What one kind of statement has of the rows that were counted. */
    double share(Planned one, double counted) {
      if (counted <= expected || most <= expected) {
        return one.expected * Math.min(1, counted / expected);
      }
      double beyond = Math.min(1, (counted - expected) / (most - expected));
      return one.expected + (one.most - one.expected) * beyond;
    }
  }

  private Map<String, Planned> rowsByTable(
      ExecutedStatement executed, Map<String, Table> tables, Plans plans) {
    Map<String, Planned> rows = new HashMap<>();
    double calls = executed.calls() - first(executed).calls();
    double sent = (double) executed.rows() / executed.calls();
    for (TableScan scan : plans.scans(executed.id())) {
      Table table = tables.get(scan.table());
      if (table != null && calls > 0 && table.rows() > 0) {
        double expected = calls * scan.rowsRead(table.rows(), sent);
        double most = Math.max(expected, calls * table.rows() * scan.times());
        rows.merge(scan.table(), new Planned(expected, most), Planned::plus);
      }
    }
    return rows;
  }

  /** Rows read by a kind of statement so far: at least those that it returned or changed. */
  long rowsExamined(ExecutedStatement executed) {
    long before = first(executed).rows();
    double since = scanned.getOrDefault(executed.id(), 0.0);
    return before + Math.max(executed.rowsReadAtLeast() - before, Math.round(since));
  }

  private Start first(ExecutedStatement executed) {
    return firstOfStatements.getOrDefault(executed.id(), new Start(0, 0));
  }

  private static Start start(ExecutedStatement executed) {
    return new Start(executed.calls(), executed.rowsReadAtLeast());
  }
}
