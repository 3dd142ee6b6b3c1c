package dev.headroom.analysis.evidence;

import dev.headroom.run.statement.TableAccess;
import java.util.List;
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
 * @param rowsAffectedPerExecution rows changed
 * @param shape the text with the patterns of {@code LIKE} told apart; empty where not recorded
 * @param accesses how the database says that it reads the tables; empty where it did not say
 */
public record StatementUse(
    String box,
    String text,
    double perRequest,
    double timeShare,
    double secondsPerExecution,
    Optional<Double> leastSeconds,
    double rowsExaminedPerExecution,
    double rowsSentPerExecution,
    double rowsAffectedPerExecution,
    String shape,
    List<TableAccess> accesses) {
  public StatementUse {
    shape = shape == null ? "" : shape;
    accesses = accesses == null ? List.of() : List.copyOf(accesses);
  }

  /** One that changes no rows, and of which no execution was looked at. */
  public StatementUse(
      String box,
      String text,
      double perRequest,
      double timeShare,
      double secondsPerExecution,
      Optional<Double> leastSeconds,
      double rowsExaminedPerExecution,
      double rowsSentPerExecution) {
    this(
        box,
        text,
        perRequest,
        timeShare,
        secondsPerExecution,
        leastSeconds,
        rowsExaminedPerExecution,
        rowsSentPerExecution,
        0,
        "",
        List.of());
  }

  /** Time in the database for one request at low load. */
  public double secondsPerRequest() {
    return perRequest * secondsPerExecution;
  }

  /** Rows that it was asked for: those returned, and those changed. */
  public double rowsWantedPerExecution() {
    return rowsSentPerExecution + rowsAffectedPerExecution;
  }
}
