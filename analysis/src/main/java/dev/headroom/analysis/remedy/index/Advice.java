package dev.headroom.analysis.remedy.index;

import dev.headroom.run.file.CodeName;
import java.util.List;

/** What can be said about indexes for a statement. */
public sealed interface Advice {
  /**
   * An index would help.
   *
   * @param table its name
   * @param columns in the index's order
   * @param isEnough whether the statement would then read the rows that it sends and few others;
   *     not so if other conditions are checked row by row, or another table lacks an index too
   * @param isExplained whether the database itself said that it reads all of the table
   * @param isForPattern whether that takes patterns of {@code LIKE} to begin with a literal, which
   *     were not seen
   */
  record Index(
      String table,
      List<String> columns,
      boolean isEnough,
      boolean isExplained,
      boolean isForPattern)
      implements Advice {
    public Index {
      columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
      return table + "(" + String.join(", ", columns) + ")";
    }
  }

  /**
   * No index on columns would help as long as the condition is written as it is.
   *
   * @param reason why
   * @param column that is compared; of alternatives all of them, joined by commas
   * @param inside function or operation that the column is an argument of; empty for other reasons
   */
  record NoPlainIndex(Reason reason, String column, String inside) implements Advice {
    @Override
    public String toString() {
      return reason.code() + " " + (inside.isEmpty() ? column : inside + "(" + column + ")");
    }
  }

  /** What keeps a condition from being looked up. */
  enum Reason {
    /** The column is inside a function. */
    FUNCTION,
    /** The column is calculated with. */
    ARITHMETIC,
    /** Conditions on different columns of which one has to hold. */
    ALTERNATIVES,
    /** A pattern that does not begin with a literal. */
    WILDCARD;

    /** As it is written: words joined by hyphens. */
    public String code() {
      return CodeName.of(this);
    }
  }
}
