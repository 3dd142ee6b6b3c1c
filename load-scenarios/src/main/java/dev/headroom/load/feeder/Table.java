package dev.headroom.load.feeder;

import java.util.List;
import java.util.OptionalInt;

/**
 * Rows of values, each with a value for every column.
 *
 * @param columns their names, each once
 * @param line of the file where they are named, from 1
 * @param rows one or more
 */
public record Table(List<String> columns, int line, List<List<String>> rows) {
  /** What a heap of an injector holds with ease. */
  static final int MOST_ROWS = 1_000_000;

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    if (rows.isEmpty() || columns.stream().distinct().count() < columns.size()) {
      throw new IllegalArgumentException("a table has rows, and columns of different names");
    }
  }

  /** Where a column is; empty if there is none of that name. */
  public OptionalInt column(String name) {
    int at = columns.indexOf(name);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }
}
