package dev.headroom.analysis.remedy;

import dev.headroom.analysis.cause.database.StatementScansRows;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** An index for a statement that reads many rows to send few. */
final class AddIndex implements Remedy {
  /** Rows read for one sent, up to which a statement serves as an example of a cheap one. */
  private static final double CHEAP = 2;

  /** Cost of fetching one more row over an index, relative to the whole of a cheap statement. */
  private static final double ROW_COST = 0.1;

  /** Share that is left where there is no example: more than an index mostly leaves. */
  private static final double UNKNOWN_REMAINDER = 0.1;

  @Override
  public String id() {
    return "add-index";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    Optional<String> text = findings.strongest(StatementScansRows.ID).flatMap(Cause::subject);
    Optional<StatementUse> scan =
        findings.statements().stream()
            .filter(use -> text.filter(use.text()::equals).isPresent())
            .findFirst();
    return scan.flatMap(
        use ->
            IndexAdvice.forStatement(use.text(), findings.indexes())
                .map(index -> effect(model, bottleneck, findings.statements(), use, index)));
  }

  private static RemedyEffect effect(
      SystemModel model,
      ResourceId bottleneck,
      List<StatementUse> uses,
      StatementUse scan,
      IndexAdvice index) {
    double remaining = remainingWork(uses, scan);
    Set<String> databases =
        model
            .box(bottleneck.box())
            .map((ModelBox box) -> box.consumers(BoxProcess.Kind.DATABASE))
            .orElse(Set.of());
    return RemedyEffect.of(
        Map.of("table", index.table(), "columns", String.join(",", index.columns())),
        Optional.of(0.0),
        system ->
            system.replace(
                bottleneck,
                cpu ->
                    cpu.withDemands(
                        demands -> demands.change(databases::contains, d -> d * remaining))));
  }

  /**
   * Share of the database's work that is left when the statement has its index. Work is told by the
   * quickest execution of each statement where that was recorded: the mean has the waiting for the
   * scans in it, which makes the cheap ones look dear.
   */
  private static double remainingWork(List<StatementUse> uses, StatementUse scan) {
    boolean quickest = uses.stream().allMatch(use -> use.leastSeconds().isPresent());
    ToDoubleFunction<StatementUse> seconds =
        use -> quickest ? use.leastSeconds().orElseThrow() : use.secondsPerExecution();
    double scanSeconds = seconds.applyAsDouble(scan);
    double cheap =
        uses.stream()
            .filter(use -> use != scan && use.rowsSentPerExecution() >= 1)
            .filter(use -> use.rowsExaminedPerExecution() <= CHEAP * use.rowsSentPerExecution())
            .mapToDouble(seconds)
            .average()
            .orElse(UNKNOWN_REMAINDER * scanSeconds);
    double indexed = cheap * (1 + ROW_COST * Math.max(0, scan.rowsSentPerExecution() - 1));
    double left = Math.min(1, indexed / scanSeconds);
    double work = uses.stream().mapToDouble(u -> u.perRequest() * seconds.applyAsDouble(u)).sum();
    double share = work > 0 ? scan.perRequest() * scanSeconds / work : scan.timeShare();
    return 1 - share * (1 - left);
  }

  @Override
  public String title(RemedyProposal proposal) {
    return id()
        + " "
        + proposal.parameter("table")
        + "("
        + proposal.parameter("columns").replace(",", ", ")
        + ")";
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "the statement reads the rows that it sends and no others";
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "every write keeps one more index; building it reads the table once";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "the database's CPU follows the work of its statements, told by the quickest execution of"
        + " each; this one would cost what the cheap ones of this run cost, and a little for each"
        + " row. That the optimizer takes the index is assumed";
  }
}
