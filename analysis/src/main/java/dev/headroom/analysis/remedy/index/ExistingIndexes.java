package dev.headroom.analysis.remedy.index;

import dev.headroom.run.statement.TableIndex;
import java.util.List;
import java.util.Set;

/** The indexes that there are. */
record ExistingIndexes(List<TableIndex> indexes) {
  /** Rows of a table; 0 where not known. */
  long rows(String table) {
    return indexes.stream()
        .filter(index -> index.table().equalsIgnoreCase(table))
        .mapToLong(TableIndex::tableRows)
        .max()
        .orElse(0);
  }

  /** Whether a table has an index that begins with these columns. */
  boolean serve(String table, List<String> first, List<String> rest) {
    return indexes.stream()
        .filter(index -> index.table().equalsIgnoreCase(table))
        .map(index -> Names.lower(index.columns()))
        .anyMatch(columns -> serves(columns, Names.lower(first), Names.lower(rest)));
  }

  /** Whether a table has an index that begins with one of these columns. */
  boolean beginWithAny(String table, List<String> columns) {
    return columns.stream().anyMatch(column -> serve(table, List.of(column), List.of()));
  }

  /** Columns compared for equality may come in any order, the others only in theirs. */
  private static boolean serves(List<String> index, List<String> first, List<String> rest) {
    int both = first.size() + rest.size();
    return index.size() >= both
        && Set.copyOf(index.subList(0, first.size())).equals(Set.copyOf(first))
        && index.subList(first.size(), both).equals(rest);
  }
}
