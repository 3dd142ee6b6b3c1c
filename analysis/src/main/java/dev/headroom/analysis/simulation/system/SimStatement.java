package dev.headroom.analysis.simulation.system;

/**
 * A kind of statement that a database is asked.
 *
 * @param box of the database
 * @param text normalised, with {@code ?} for literals
 * @param rowsExamined by one execution
 * @param rowsSent by one execution
 */
public record SimStatement(String box, String text, long rowsExamined, long rowsSent) {}
