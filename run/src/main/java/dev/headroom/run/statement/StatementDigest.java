package dev.headroom.run.statement;

import java.util.List;

/**
 * A kind of statement, literals stripped, and what it has cost since the database started.
 *
 * @param digest hash that identifies the kind
 * @param schema database schema in which it ran
 * @param text normalised text, with {@code ?} for literals
 * @param count executions
 * @param timeSeconds wall-clock time of execution, summed
 * @param lockSeconds time waited for table locks, summed
 * @param rowsExamined rows read, summed
 * @param rowsSent rows returned, summed
 * @param rowsAffected rows changed, summed
 * @param noIndexUsed executions that scanned a table for lack of a usable index
 * @param errors executions that failed
 * @param leastSeconds wall-clock time of the quickest execution: that in which it waited for
 *     nothing; 0 where the recorder did not tell
 * @param shape the text, with the patterns of {@code LIKE} told apart as far as an execution showed
 *     them: {@code '?%'} for one that begins with a literal character, {@code '%?'} for any other;
 *     empty where no execution was seen. It holds no literals either
 * @param accesses how the database reads the tables, as it explained one execution; empty where it
 *     was not asked or did not answer
 */
public record StatementDigest(
    String digest,
    String schema,
    String text,
    long count,
    double timeSeconds,
    double lockSeconds,
    long rowsExamined,
    long rowsSent,
    long rowsAffected,
    long noIndexUsed,
    long errors,
    double leastSeconds,
    String shape,
    List<TableAccess> accesses) {
  public StatementDigest {
    digest = digest == null ? "" : digest;
    schema = schema == null ? "" : schema;
    text = text == null ? "" : text;
    shape = shape == null ? "" : shape;
    accesses = accesses == null ? List.of() : List.copyOf(accesses);
  }

  /** A kind of statement of which no execution was looked at. */
  public StatementDigest(
      String digest,
      String schema,
      String text,
      long count,
      double timeSeconds,
      double lockSeconds,
      long rowsExamined,
      long rowsSent,
      long rowsAffected,
      long noIndexUsed,
      long errors,
      double leastSeconds) {
    this(
        digest,
        schema,
        text,
        count,
        timeSeconds,
        lockSeconds,
        rowsExamined,
        rowsSent,
        rowsAffected,
        noIndexUsed,
        errors,
        leastSeconds,
        "",
        List.of());
  }

  /** Which kind it is, among those of one database. */
  public String kind() {
    return schema + " " + digest;
  }

  /** The same, and what an execution of it showed. */
  public StatementDigest seenAs(String newShape, List<TableAccess> newAccesses) {
    return new StatementDigest(
        digest,
        schema,
        text,
        count,
        timeSeconds,
        lockSeconds,
        rowsExamined,
        rowsSent,
        rowsAffected,
        noIndexUsed,
        errors,
        leastSeconds,
        newShape,
        newAccesses);
  }
}
