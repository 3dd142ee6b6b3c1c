package dev.headroom.analysis.diagnosis;

/**
 * A kind of statement during the measured load.
 *
 * @param box of the database
 * @param text normalised
 * @param perRequest executions for one request
 * @param timeShare share of all statements' time, 0 … 1
 * @param secondsPerExecution mean time at low load
 * @param rowsExaminedPerExecution rows read
 * @param rowsSentPerExecution rows returned
 */
public record StatementUse(
    String box,
    String text,
    double perRequest,
    double timeShare,
    double secondsPerExecution,
    double rowsExaminedPerExecution,
    double rowsSentPerExecution) {}
