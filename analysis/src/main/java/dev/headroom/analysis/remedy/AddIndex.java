package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.index.Advice;
import dev.headroom.analysis.remedy.index.ScanningStatement;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An index for a statement that reads many rows to send few. */
final class AddIndex implements Remedy {
  /**
   * Cost of a program that has a CPU for itself, over that beside one that takes most of it: scans
   * push what others work with out of the caches, and wake them for each answer. The reference
   * system's service cost half (docs/ACCURACY.md, "The promise of the demo"); elsewhere less may be
   * at stake.
   */
  private static final double ALONE = 0.7;

  /** Share of the time for which something is held that is left in any case. */
  private static final double LEAST_HELD = 0.02;

  /** Whether the database itself said that it reads all of the table. */
  private static final String EXPLAINED = "scan-explained-by-database";

  /** Whether it takes patterns to begin with a literal, of which none was seen. */
  private static final String FOR_PATTERN = "patterns-not-seen";

  @Override
  public String id() {
    return "add-index";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    return ScanningStatement.of(findings)
        .flatMap(
            scan ->
                scan.advice()
                    .filter(Advice.Index.class::isInstance)
                    .map(Advice.Index.class::cast)
                    .map(index -> effect(model, bottleneck, findings.statements(), scan, index)));
  }

  private static RemedyEffect effect(
      SystemModel model,
      ResourceId bottleneck,
      List<StatementUse> uses,
      ScanningStatement scan,
      Advice.Index index) {
    UnaryOperator<SystemModel> effect = changed(model, bottleneck, uses, scan.use());
    return new RemedyEffect(
        Map.of("table", index.table(), "columns", String.join(",", index.columns())),
        Optional.of(0.0),
        // How many rows the index leaves to the other conditions and tables is not known.
        Optional.of(effect).filter(known -> index.isEnough()),
        List.of(
            Quantity.ratio(EXPLAINED, index.isExplained() ? 1 : 0),
            Quantity.ratio(FOR_PATTERN, index.isForPattern() ? 1 : 0)));
  }

  private static UnaryOperator<SystemModel> changed(
      SystemModel model, ResourceId bottleneck, List<StatementUse> uses, StatementUse scan) {
    Set<String> databases =
        model
            .box(bottleneck.box())
            .map((ModelBox box) -> box.consumers(BoxProcess.Kind.DATABASE))
            .orElse(Set.of());
    Demands demands = model.find(bottleneck).map(Station::demands).orElse(Demands.ofAny(Map.of()));
    double all = demands.perRequest(model.mix());
    double ofDatabase = demands.of(databases::contains).perRequest(model.mix());
    double remaining = new IndexedWork(uses, ofDatabase).remaining(scan);
    double inDatabase = uses.stream().mapToDouble(StatementUse::secondsPerRequest).sum();
    double freed = all > 0 ? (1 - remaining) * ofDatabase / all : 0;
    UnaryOperator<Demands> indexed =
        asked ->
            asked
                .change(databases::contains, d -> d * remaining)
                .change(other -> !databases.contains(other), d -> d * beside(freed));
    return system ->
        heldFor(system, (1 - remaining) * inDatabase)
            .replace(bottleneck, cpu -> cpu.withDemands(indexed));
  }

  /**
   * Cost of who shares the CPU, over that so far.
   *
   * @param freed share of the work on the CPU that is no more
   */
  private static double beside(double freed) {
    return 1 - freed * (1 - ALONE);
  }

  /**
   * Who waits for the scan holds a connection, and mostly a thread, for as long; what is done
   * besides while they are held takes as long as before.
   *
   * @param saved of a request's time in the database, s
   */
  private static SystemModel heldFor(SystemModel system, double saved) {
    double ofConnections = left(saved, held(system, ResourceType.CONNECTION_POOL));
    double ofThreads = left(saved, held(system, ResourceType.REQUEST_THREADS));
    return system.withStations(
        system.stations().stream()
            .map(
                station ->
                    switch (station.id().type()) {
                      case CONNECTION_POOL -> station.withDemands(d -> d.times(ofConnections));
                      case REQUEST_THREADS -> station.withDemands(d -> d.times(ofThreads));
                      default -> station;
                    })
            .toList());
  }

  /** Share that is left of a time, of which nearly all may have been waiting for the scan. */
  private static double left(double saved, double before) {
    return before > 0 ? Math.max(LEAST_HELD, 1 - saved / before) : 1;
  }

  private static double held(SystemModel system, ResourceType type) {
    return system.stations().stream()
        .filter(station -> station.id().type() == type)
        .mapToDouble(system::demandPerRequest)
        .sum();
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
    return isForPattern(proposal)
        ? "the statement reads the rows that match and no others, if its patterns begin with a"
            + " literal (in PostgreSQL with text_pattern_ops, unless the collation is C)"
        : "the statement reads the rows that it sends and no others";
  }

  private static boolean isForPattern(RemedyProposal proposal) {
    return Quantity.valueIn(proposal.values(), FOR_PATTERN) == 1;
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "every write keeps one more index; building it reads the table once";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    String gain =
        isForPattern(proposal)
            ? "the patterns that the statement is given were not seen: it helps if they begin with a"
                + " literal, and not if they begin with a wildcard. "
            : proposal.limitAfter().isPresent()
                ? "the database's CPU follows the work of its statements, told by the quickest execution"
                    + " of each; this one would cost what the cheap ones of this run cost, and a little"
                    + " for each row, and what shares the CPU with it up to a third less. "
                : "the statement has further conditions or tables, so how many rows it would still read"
                    + " is not known. ";
    return gain
        + (Quantity.valueIn(proposal.values(), EXPLAINED) == 1
            ? "The database says that it reads all of the table; that it takes the index is assumed"
            : "That the optimizer takes the index is assumed: how it reads the table was not checked"
                + " with the database");
  }
}
