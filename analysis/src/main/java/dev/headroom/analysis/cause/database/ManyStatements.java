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

/**
 * A request asks the database one and the same cheap thing again and again, as for each row, or a
 * lot of different cheap things, as where an object loads each of its parts when it is touched.
 */
public final class ManyStatements implements CauseRule {
  private static final double MIN_TIME_SHARE = 0.25;

  /** Executions of one statement by one request that a page may well need. */
  private static final double FEW = 4;

  /** Statements by one request, whichever they are, that a page may well need. */
  private static final double SOME = 8;

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
    double all = executions(statements);
    double database = evidence.model().cpuShare(binding, BoxProcess.Kind.DATABASE);
    if (time(repeated) >= MIN_TIME_SHARE) {
      Optional<String> most = Optional.of(repeated.get(0).text());
      return new Finding.Found(cause(binding, most, database, repeated, all));
    }
    List<StatementUse> cheap =
        statements.stream().filter(one -> one.timeShare() < MIN_TIME_SHARE).toList();
    return executions(cheap) > SOME && time(cheap) >= MIN_TIME_SHARE
        ? new Finding.Found(cause(binding, Optional.empty(), database, cheap, all))
        : new Finding.NotHere("few-statements", new Quantity(ALL, all, "statements"));
  }

  private static double time(List<StatementUse> statements) {
    return statements.stream().mapToDouble(StatementUse::timeShare).sum();
  }

  private static double executions(List<StatementUse> statements) {
    return statements.stream().mapToDouble(StatementUse::perRequest).sum();
  }

  private Cause cause(
      ResourceId binding,
      Optional<String> subject,
      double database,
      List<StatementUse> statements,
      double all) {
    double most = statements.stream().mapToDouble(StatementUse::perRequest).max().orElse(0);
    return new Cause(
        id(),
        binding,
        subject,
        database * time(statements),
        List.of(
            new Quantity(REPEATED, most, "executions"),
            new Quantity(ALL, all, "statements"),
            Quantity.ratio(TIME_SHARE, time(statements))));
  }

  @Override
  public String headline(Cause cause) {
    return cause.subject().isPresent()
        ? String.format(
            Locale.ROOT,
            "a request asks the database %.0f statements, %.0f of them the same one",
            cause.value(ALL),
            cause.value(REPEATED))
        : String.format(
            Locale.ROOT,
            "a request asks the database %.0f statements, each of them cheap and few the same",
            cause.value(ALL));
  }
}
