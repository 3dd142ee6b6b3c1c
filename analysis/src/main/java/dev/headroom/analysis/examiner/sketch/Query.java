package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.simulation.system.SimStatement;

/**
 * A statement.
 *
 * @param text normalised
 * @param perRequest how often a request asks it
 * @param seconds of CPU, each time
 * @param indexedSeconds likewise, with every index that it can use
 * @param rowsExamined each time
 * @param rowsSent each time
 * @param rowsChanged each time
 * @param bytesPerRow of those sent
 * @param shape with its patterns told apart; empty where it has none
 */
public record Query(
    String text,
    int perRequest,
    double seconds,
    double indexedSeconds,
    long rowsExamined,
    long rowsSent,
    long rowsChanged,
    double bytesPerRow,
    String shape) {
  private static final double BYTES_OF_A_ROW = 200;

  /** One that reads the rows that it sends. */
  public static Query of(String text, int perRequest, double seconds, long rows) {
    return new Query(text, perRequest, seconds, seconds, rows, rows, 0, BYTES_OF_A_ROW, "");
  }

  /** One that changes a row. */
  public static Query change(String text, double seconds) {
    return new Query(text, 1, seconds, seconds, 1, 0, 1, 0, "");
  }

  /** The same without an index that fits it. */
  public Query scanning(long examined, long sent, double scanSeconds) {
    return new Query(
        text,
        perRequest,
        scanSeconds,
        indexedSeconds,
        examined,
        sent,
        rowsChanged,
        bytesPerRow,
        shape);
  }

  /** Another text, and how its patterns look. */
  public Query as(String otherText, String otherShape) {
    return new Query(
        otherText,
        perRequest,
        seconds,
        indexedSeconds,
        rowsExamined,
        rowsSent,
        rowsChanged,
        bytesPerRow,
        otherShape);
  }

  /** The same with rows of so many bytes, whose sending takes so much more CPU. */
  public Query wide(double bytes, double moreSeconds) {
    return new Query(
        text,
        perRequest,
        seconds + moreSeconds,
        indexedSeconds + moreSeconds,
        rowsExamined,
        rowsSent,
        rowsChanged,
        bytes,
        shape);
  }

  SimStatement statement(String box) {
    return new SimStatement(
        box, text, rowsExamined, rowsSent, rowsChanged, rowsSent * bytesPerRow, shape);
  }
}
