package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.StatementUse;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.statement.StatementUses;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A statement reads many rows to send few, as without an index that fits it. */
final class StatementScansRows implements CauseRule {
  /** Rows read for one sent; a well-indexed join or filter stays far below. */
  private static final double ROWS_READ_PER_SENT = 20;

  /** Below this a scan costs next to nothing, however little it sends. */
  private static final double LEAST_ROWS = 100;

  private static final double LEAST_DATABASE_SHARE = 0.25;
  private static final double LEAST_TIME_SHARE = 0.25;

  @Override
  public String id() {
    return "statement-scans-rows";
  }

  @Override
  public List<String> needs() {
    return List.of("the database's CPU", "statement digests");
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    double database =
        BoxUsers.isCpu(evidence, binding)
            ? BoxUsers.share(evidence, binding, BoxProcess.Kind.DATABASE)
            : 0;
    if (database < LEAST_DATABASE_SHARE) {
      return new Finding.NotHere(binding + " is not used by a database");
    }
    List<StatementUse> statements = StatementUses.of(evidence, binding.box());
    if (statements.isEmpty()) {
      return new Finding.Lacking("record the database's statements, with an account that may");
    }
    Optional<StatementUse> scan =
        statements.stream()
            .filter(s -> s.timeShare() >= LEAST_TIME_SHARE)
            .filter(s -> s.rowsExaminedPerExecution() >= LEAST_ROWS)
            .filter(s -> readPerSent(s) >= ROWS_READ_PER_SENT)
            .findFirst();
    return scan.<Finding>map(s -> new Finding.Found(cause(binding, s, database)))
        .orElse(new Finding.NotHere("no statement reads far more rows than it sends"));
  }

  private Cause cause(ResourceId binding, StatementUse scan, double database) {
    return new Cause(
        id(),
        binding,
        String.format(
            Locale.ROOT,
            "%.0f %% of it is one statement that reads %,.0f rows to send %.0f",
            100 * database * scan.timeShare(),
            scan.rowsExaminedPerExecution(),
            scan.rowsSentPerExecution()),
        Optional.of(scan.text()),
        database * scan.timeShare(),
        Map.of(
            "rows examined per execution", scan.rowsExaminedPerExecution(),
            "rows sent per execution", scan.rowsSentPerExecution(),
            "share of statement time", scan.timeShare(),
            "share of the box's CPU that is the database's", database),
        List.of());
  }

  private static double readPerSent(StatementUse statement) {
    return statement.rowsExaminedPerExecution() / Math.max(1, statement.rowsSentPerExecution());
  }
}
