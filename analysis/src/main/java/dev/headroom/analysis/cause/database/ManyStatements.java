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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A request asks the database one and the same cheap thing again and again, as for each row. */
public final class ManyStatements implements CauseRule {
  private static final double MIN_TIME_SHARE = 0.25;

  /** Executions of one statement by one request that a page may well need. */
  private static final double FEW = 4;

  private static final String REPEATED = "executions-per-request";
  private static final String ALL = "statements-per-request";
  private static final String TIME_SHARE = "share-of-statement-time";

  @Override
  public String id() {
    return "many-statements";
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
    List<StatementUse> repeated =
        statements.stream()
            .filter(statement -> statement.perRequest() > FEW)
            .sorted(Comparator.comparingDouble(StatementUse::timeShare).reversed())
            .toList();
    double time = repeated.stream().mapToDouble(StatementUse::timeShare).sum();
    double all = statements.stream().mapToDouble(StatementUse::perRequest).sum();
    if (time < MIN_TIME_SHARE) {
      return new Finding.NotHere("few-statements", new Quantity(ALL, all, "statements"));
    }
    double database = evidence.model().cpuShare(binding, BoxProcess.Kind.DATABASE);
    StatementUse most = repeated.get(0);
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            Optional.of(most.text()),
            database * time,
            List.of(
                new Quantity(REPEATED, most.perRequest(), "executions"),
                new Quantity(ALL, all, "statements"),
                Quantity.ratio(TIME_SHARE, time))));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "a request asks the database %.0f statements, %.0f of them the same one",
        cause.value(ALL),
        cause.value(REPEATED));
  }
}
