package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.StatementUse;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.statement.IndexAdvice;
import dev.headroom.analysis.statement.StatementUses;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** An index for a statement that reads many rows to send few. */
final class AddIndex implements Remedy {
  private static final String CAUSE = "statement-scans-rows";

  /** Rows read for one sent, up to which a statement serves as an example of a cheap one. */
  private static final double CHEAP = 2;

  /** Cost of fetching one more row over an index, relative to the whole of a cheap statement. */
  private static final double ROW_COST = 0.1;

  private static final double UNKNOWN_REMAINDER = 0.1;

  @Override
  public String id() {
    return "add-index";
  }

  @Override
  public Optional<Treatment> propose(
      Evidence evidence, ResourceId bottleneck, Optional<Cause> cause) {
    Optional<String> text = cause.filter(c -> c.rule().equals(CAUSE)).flatMap(Cause::subject);
    List<StatementUse> uses = StatementUses.of(evidence, bottleneck.box());
    Optional<StatementUse> scan =
        uses.stream().filter(use -> text.filter(use.text()::equals).isPresent()).findFirst();
    return scan.flatMap(
        use ->
            IndexAdvice.forStatement(use.text(), existing(evidence, bottleneck.box()))
                .map(index -> treatment(evidence, bottleneck, uses, use, index)));
  }

  private static List<TableIndex> existing(Evidence evidence, String box) {
    List<StatementSnapshot> snapshots = evidence.run().statements().getOrDefault(box, List.of());
    return snapshots.isEmpty() ? List.of() : snapshots.get(snapshots.size() - 1).indexes();
  }

  private static Treatment treatment(
      Evidence evidence,
      ResourceId bottleneck,
      List<StatementUse> uses,
      StatementUse scan,
      IndexAdvice index) {
    double remaining = remainingWork(uses, scan);
    Set<String> databases =
        evidence.run().manifest().boxes().stream()
            .filter(box -> box.name().equals(bottleneck.box()))
            .flatMap(box -> box.processes().stream())
            .filter(process -> process.kind() == BoxProcess.Kind.DATABASE)
            .map(BoxProcess::name)
            .collect(Collectors.toSet());
    return new Treatment(
        Map.of("table", index.table(), "columns", String.join(",", index.columns())),
        "add-index " + index,
        "the statement reads the rows that it sends and no others",
        "every write keeps one more index; building it reads the table once",
        Optional.of(0.0),
        Optional.of(
            model ->
                model.replace(
                    bottleneck,
                    cpu -> {
                      Map<String, Double> demands = new TreeMap<>(cpu.demandByUser());
                      databases.forEach(
                          name -> demands.computeIfPresent(name, (n, d) -> d * remaining));
                      return cpu.withDemands(demands);
                    })),
        "the database's CPU follows the work of its statements, told by the quickest execution of"
            + " each; this one would cost what the cheap ones of this run cost, and a little for"
            + " each row. That the optimizer takes the index is assumed");
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
            // Without an example: a tenth, which claims less than an index mostly gives.
            .orElse(UNKNOWN_REMAINDER * scanSeconds);
    double indexed = cheap * (1 + ROW_COST * Math.max(0, scan.rowsSentPerExecution() - 1));
    double left = Math.min(1, indexed / scanSeconds);
    double work = uses.stream().mapToDouble(u -> u.perRequest() * seconds.applyAsDouble(u)).sum();
    double share = work > 0 ? scan.perRequest() * scanSeconds / work : scan.timeShare();
    return 1 - share * (1 - left);
  }
}
