package dev.headroom.analysis.simulation.system;

/**
 * A kind of statement that a database is asked.
 *
 * @param box of the database
 * @param text normalised, with {@code ?} for literals
 * @param rowsExamined by one execution
 * @param rowsSent by one execution
 * @param rowsChanged by one execution
 * @param bytesSent by one execution
 * @param shape with its patterns told apart; empty where the database does not tell
 */
public record SimStatement(
    String box,
    String text,
    long rowsExamined,
    long rowsSent,
    long rowsChanged,
    double bytesSent,
    String shape) {
  private static final double BYTES_OF_A_ROW = 200;

  /** One that reads rows of ordinary columns. */
  public SimStatement(String box, String text, long rowsExamined, long rowsSent) {
    this(box, text, rowsExamined, rowsSent, 0, BYTES_OF_A_ROW * rowsSent, "");
  }

  /** The same in another box. */
  public SimStatement in(String other) {
    return new SimStatement(other, text, rowsExamined, rowsSent, rowsChanged, bytesSent, shape);
  }
}
