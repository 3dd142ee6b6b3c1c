package dev.headroom.run.statement;

import java.util.Locale;
import java.util.Set;

/**
 * How a database reads a table for a statement, as it explains it.
 *
 * @param table its alias in the statement, or else its name
 * @param type in the database's words: {@code ALL} and {@code index} read everything, {@code
 *     range}, {@code ref}, {@code eq_ref}, {@code const} and others only what an index finds
 * @param key index that is used; empty if none is
 * @param rows to be read for one row of the tables before, as the database estimates it
 */
public record TableAccess(String table, String type, String key, long rows) {
  /** The last two: for each row of the tables before, over a hash table of all of it. */
  private static final Set<String> WHOLE = Set.of("all", "index", "hash_all", "hash_index");

  public TableAccess {
    table = table == null ? "" : table;
    type = type == null ? "" : type;
    key = key == null ? "" : key;
  }

  /** Whether all of a table, or of an index of it, is read; not of a result made on the way. */
  public boolean scans() {
    return WHOLE.contains(type.toLowerCase(Locale.ROOT)) && !table.startsWith("<");
  }
}
