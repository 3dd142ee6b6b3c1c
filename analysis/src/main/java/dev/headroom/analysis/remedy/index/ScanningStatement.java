package dev.headroom.analysis.remedy.index;

import dev.headroom.analysis.cause.database.StatementScansRows;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.finding.Findings;
import java.util.Optional;

/**
 * The statement that makes a database the bottleneck by reading rows that nobody wants.
 *
 * @param use what it costs
 * @param advice what an index could do for it; empty where that cannot be told
 */
public record ScanningStatement(StatementUse use, Optional<Advice> advice) {
  /** Empty if that is not why the bottleneck binds. */
  public static Optional<ScanningStatement> of(Findings findings) {
    Optional<String> text = findings.strongest(StatementScansRows.ID).flatMap(Cause::subject);
    return findings.statements().stream()
        .filter(use -> text.filter(use.text()::equals).isPresent())
        .findFirst()
        .map(use -> new ScanningStatement(use, advice(use, findings)));
  }

  private static Optional<Advice> advice(StatementUse use, Findings findings) {
    return IndexAdvice.forStatement(
        use.shape().isEmpty() ? use.text() : use.shape(), use.accesses(), findings.indexes());
  }
}
