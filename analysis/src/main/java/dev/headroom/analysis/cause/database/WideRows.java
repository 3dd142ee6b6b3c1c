package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.evidence.StatementUses;
import dev.headroom.analysis.evidence.jvm.CpuStacks;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.profile.WaitKind;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The database sends far more for a request than anybody reads: rows with large columns, whose
 * bytes both sides copy.
 */
public final class WideRows implements CauseRule {
  /** What a page of text needs of the database, and then as much again, stays below. */
  private static final double MIN_BYTES_PER_REQUEST = 100_000;

  /** A row of ordinary columns has some hundred bytes, one with a text some thousand. */
  private static final double MIN_BYTES_PER_ROW = 8_000;

  private static final String PER_REQUEST = "bytes-per-request";
  private static final String PER_ROW = "bytes-per-row";
  private static final String ROWS = "rows-per-request";

  @Override
  public String id() {
    return "wide-rows";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return CauseRule.isLargelyUsedBy(BoxProcess.Kind.DATABASE, model, binding)
        || CauseRule.isLargelyUsedBy(BoxProcess.Kind.JVM, model, binding);
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Optional<DatabaseTraffic> traffic = evidence.view(new DatabaseTraffic.OfAll());
    if (traffic.isEmpty()) {
      return new Finding.NotHere("no-database-tells-what-it-sends");
    }
    double perRequest = traffic.get().bytesPerRequest();
    Quantity seen = new Quantity(PER_REQUEST, perRequest, "B");
    List<StatementUse> statements = evidence.view(new StatementUses(traffic.get().box()));
    double rows = statements.stream().mapToDouble(WideRows::rows).sum();
    double perRow = perRequest / rows;
    if (!(perRequest >= MIN_BYTES_PER_REQUEST && perRow >= MIN_BYTES_PER_ROW)) {
      return new Finding.NotHere("little-is-sent", seen);
    }
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            statements.stream().filter(one -> rows(one) > 0).findFirst().map(StatementUse::text),
            share(evidence, binding, traffic.get().box()),
            List.of(seen, new Quantity(PER_ROW, perRow, "B"), new Quantity(ROWS, rows, "rows"))));
  }

  private static double rows(StatementUse statement) {
    return statement.perRequest() * statement.rowsSentPerExecution();
  }

  /** Of the resource: what the database uses of it, and what a JVM does for its answers. */
  private static double share(Evidence evidence, ResourceId binding, String database) {
    double sends =
        binding.box().equals(database)
            ? evidence.model().cpuShare(binding, BoxProcess.Kind.DATABASE)
            : 0;
    double reads =
        evidence.view(new CpuStacks(binding.box())).shareWith(WaitKind.DATABASE::isReachedThrough);
    double jvm = evidence.model().cpuShare(binding, BoxProcess.Kind.JVM);
    return Math.min(1, sends + (Double.isFinite(reads) ? jvm * reads : 0));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "the database sends %,.0f kB for a request, %,.0f kB in each of %.0f rows: large columns that"
            + " both sides copy",
        cause.value(PER_REQUEST) / 1000,
        cause.value(PER_ROW) / 1000,
        cause.value(ROWS));
  }
}
