package dev.headroom.run.statement;

import java.util.List;

/**
 * An index that a table has.
 *
 * @param schema database schema
 * @param table its table
 * @param name of the index; {@code PRIMARY} for the primary key
 * @param columns in the index's order
 * @param tableRows rows of the table, as the database estimates them
 */
public record TableIndex(
    String schema, String table, String name, List<String> columns, long tableRows) {
  public TableIndex {
    columns = List.copyOf(columns);
  }
}
