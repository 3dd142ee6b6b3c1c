package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.index.Advice;
import dev.headroom.analysis.remedy.index.Advice.Reason;
import dev.headroom.analysis.remedy.index.ScanningStatement;
import dev.headroom.run.file.CodeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition written so that an index can find its rows, where none can as it is (M. Winand, "SQL
 * Performance Explained", 2012, chapter 2, "Functions", "Searching for Ranges" and "Obfuscated
 * Conditions").
 */
final class RewriteCondition implements Remedy {
  private static final String REASON = "reason";
  private static final String COLUMN = "column";
  private static final String INSIDE = "inside";

  @Override
  public String id() {
    return "rewrite-condition";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    return ScanningStatement.of(findings)
        .flatMap(ScanningStatement::advice)
        .filter(Advice.NoPlainIndex.class::isInstance)
        .map(Advice.NoPlainIndex.class::cast)
        .map(RewriteCondition::effect);
  }

  /** What the rewritten statement will cost depends on how it is rewritten. */
  private static RemedyEffect effect(Advice.NoPlainIndex advice) {
    return new RemedyEffect(
        Map.of(REASON, advice.reason().code(), COLUMN, advice.column(), INSIDE, advice.inside()),
        Optional.of(0.0),
        Optional.empty(),
        List.of());
  }

  @Override
  public String title(RemedyProposal proposal) {
    String column = proposal.parameter(COLUMN);
    String inside = proposal.parameter(INSIDE);
    return id() + " " + (inside.isEmpty() ? column : inside + "(" + column + ")");
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "no plain index helps: "
        + CodeName.find(Reason.class, proposal.parameter(REASON))
            .map(reason -> why(reason, proposal.parameter(INSIDE)))
            .orElse(proposal.parameter(REASON));
  }

  private static String why(Reason reason, String inside) {
    return switch (reason) {
      case FUNCTION ->
          "the column is inside "
              + inside
              + "(…); index the expression (generated column) or compare the bare column";
      case ARITHMETIC ->
          "the column is calculated with; index the expression (generated column) or calculate"
              + " with the value that it is compared with";
      case ALTERNATIVES ->
          "one of conditions on different columns has to hold; ask for each of them by itself"
              + " (UNION), each with an index of its own";
      case WILDCARD ->
          "the pattern does not begin with a literal; let it begin with one, or use a full-text"
              + " index";
    };
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "a change of the application; every write keeps one more index";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return reason(proposal) + ". What it gains depends on how it is rewritten";
  }
}
