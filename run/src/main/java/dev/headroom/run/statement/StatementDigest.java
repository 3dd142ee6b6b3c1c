package dev.headroom.run.statement;

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
    double leastSeconds) {
  public StatementDigest {
    digest = digest == null ? "" : digest;
    schema = schema == null ? "" : schema;
    text = text == null ? "" : text;
  }
}
