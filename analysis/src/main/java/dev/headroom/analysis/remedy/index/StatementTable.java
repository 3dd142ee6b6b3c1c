package dev.headroom.analysis.remedy.index;

import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;

/**
 * A table of a statement.
 *
 * @param name of the table
 * @param alias as the statement calls it; its name if that is how
 * @param isOptional whether rows of the others are kept that have none in this one
 */
record StatementTable(String name, String alias, boolean isOptional) {
  static StatementTable of(Table table, boolean isOptional) {
    String name = Names.bare(table.getName());
    return new StatementTable(
        name,
        table.getAlias() == null ? name : Names.bare(table.getAlias().getName().trim()),
        isOptional);
  }

  boolean isCalled(String other) {
    return alias.equalsIgnoreCase(other);
  }

  /** Whether a column is said to be of this table. */
  boolean owns(Column column) {
    return column.getTable() != null
        && column.getTable().getName() != null
        && isCalled(Names.bare(column.getTable().getName()));
  }
}
