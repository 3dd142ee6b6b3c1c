package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.evidence.StatementUses;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A statement reads many rows to send or change few, as without an index that fits it. */
public final class StatementScansRows implements CauseRule {
  public static final String ID = "statement-scans-rows";

  /** Rows read for one sent; a well-indexed join or filter stays far below. */
  private static final double ROWS_READ_PER_SENT = 20;

  /** Below this a scan costs next to nothing, however little it sends. */
  private static final double MIN_ROWS = 100;

  private static final double MIN_TIME_SHARE = 0.25;

  private static final String ROWS_READ = "rows-read-per-execution";
  private static final String ROWS_SENT = "rows-sent-per-execution";
  private static final String ROWS_CHANGED = "rows-changed-per-execution";
  private static final String TIME_SHARE = "share-of-statement-time";
  private static final String DATABASE_SHARE = "database-share-of-cpu";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return CauseRule.isLargelyUsedBy(BoxProcess.Kind.DATABASE, model, binding);
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU, EvidenceKind.STATEMENTS);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    List<StatementUse> statements = evidence.view(new StatementUses(binding.box()));
    if (statements.isEmpty()) {
      return new Finding.Lacking(Set.of(EvidenceKind.STATEMENTS));
    }
    double database = evidence.model().cpuShare(binding, BoxProcess.Kind.DATABASE);
    Optional<StatementUse> scan =
        statements.stream()
            .filter(s -> s.timeShare() >= MIN_TIME_SHARE)
            .filter(s -> s.rowsExaminedPerExecution() >= MIN_ROWS)
            .filter(s -> readPerSent(s) >= ROWS_READ_PER_SENT)
            .findFirst();
    return scan.<Finding>map(s -> new Finding.Found(cause(binding, s, database)))
        .orElse(new Finding.NotHere("no-statement-scans"));
  }

  private Cause cause(ResourceId binding, StatementUse scan, double database) {
    double changed = scan.rowsAffectedPerExecution();
    List<Quantity> seen =
        Stream.of(
                new Quantity(ROWS_READ, scan.rowsExaminedPerExecution(), "rows"),
                new Quantity(ROWS_SENT, scan.rowsSentPerExecution(), "rows"),
                new Quantity(ROWS_CHANGED, changed, "rows"),
                Quantity.ratio(TIME_SHARE, scan.timeShare()),
                Quantity.ratio(DATABASE_SHARE, database))
            .filter(quantity -> changed > 0 || !quantity.code().equals(ROWS_CHANGED))
            .toList();
    return new Cause(id(), binding, Optional.of(scan.text()), database * scan.timeShare(), seen);
  }

  private static double readPerSent(StatementUse statement) {
    return statement.rowsExaminedPerExecution() / Math.max(1, statement.rowsWantedPerExecution());
  }

  @Override
  public String headline(Cause cause) {
    boolean changes = cause.value(ROWS_CHANGED) > cause.value(ROWS_SENT);
    return String.format(
        Locale.ROOT,
        "%.0f %% of it is one statement that reads %,.0f rows to %s %.0f",
        100 * cause.strength(),
        cause.value(ROWS_READ),
        changes ? "change" : "send",
        cause.value(changes ? ROWS_CHANGED : ROWS_SENT));
  }
}
