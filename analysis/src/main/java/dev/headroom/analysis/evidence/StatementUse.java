package dev.headroom.analysis.evidence;

import java.util.Optional;

/**
 * A kind of statement during the measured load.
 *
 * @param box of the database
 * @param text normalised
 * @param perRequest executions for one request
 * @param timeShare share of all statements' time, 0 … 1
 * @param secondsPerExecution mean time at low load
 * @param leastSeconds time of the quickest execution, in which it waited for nothing; empty where
 *     not recorded
 * @param rowsExaminedPerExecution rows read
 * @param rowsSentPerExecution rows returned
 */
public record StatementUse(
    String box,
    String text,
    double perRequest,
    double timeShare,
    double secondsPerExecution,
    Optional<Double> leastSeconds,
    double rowsExaminedPerExecution,
    double rowsSentPerExecution) {}
