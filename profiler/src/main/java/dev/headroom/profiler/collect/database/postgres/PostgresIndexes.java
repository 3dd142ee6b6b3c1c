package dev.headroom.profiler.collect.database.postgres;

import dev.headroom.run.statement.TableIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of a database's tables that hold columns in their order, of every row. One of
 * expressions, of a part of the rows, or of another kind cannot be read by its columns alone.
 */
final class PostgresIndexes {
  private static final String INDEXES =
      "SELECT "
          + ReadOnlySession.MARK
          + " n.nspname, t.relname, CASE WHEN i.indisprimary THEN 'PRIMARY' ELSE x.relname END,"
          + " array_agg(a.attname::text ORDER BY k.place), GREATEST(max(t.reltuples), 0)"
          + " FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid"
          + " JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'"
          + " JOIN pg_class t ON t.oid = i.indrelid"
          + " JOIN pg_namespace n ON n.oid = t.relnamespace"
          + " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)"
          + " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum"
          + " WHERE k.place <= i.indnkeyatts AND i.indisvalid AND i.indpred IS NULL"
          + " AND i.indexprs IS NULL AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
          + " GROUP BY n.nspname, t.relname, i.indisprimary, x.relname"
          + " ORDER BY n.nspname, t.relname, x.relname";

  private PostgresIndexes() {}

  static List<TableIndex> read(Statement statement) throws SQLException {
    List<TableIndex> indexes = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(INDEXES)) {
      while (row.next()) {
        indexes.add(
            new TableIndex(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                List.of((String[]) row.getArray(4).getArray()),
                Math.round(row.getDouble(5))));
      }
    }
    return indexes;
  }
}
