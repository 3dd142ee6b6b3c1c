package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.remedy.index.Advice;
import dev.headroom.analysis.remedy.index.Advice.Reason;
import dev.headroom.analysis.remedy.index.ScanningStatement;
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
    return "no plain index helps: " + why(proposal);
  }

  private static String why(RemedyProposal proposal) {
    if (is(Reason.FUNCTION, proposal)) {
      return "the column is inside "
          + proposal.parameter(INSIDE)
          + "(…); index the expression (generated column) or compare the bare column";
    }
    if (is(Reason.ARITHMETIC, proposal)) {
      return "the column is calculated with; index the expression (generated column) or calculate"
          + " with the value that it is compared with";
    }
    return is(Reason.ALTERNATIVES, proposal)
        ? "one of conditions on different columns has to hold; ask for each of them by itself"
            + " (UNION), each with an index of its own"
        : "the pattern does not begin with a literal; let it begin with one, or use a full-text"
            + " index";
  }

  private static boolean is(Reason reason, RemedyProposal proposal) {
    return reason.code().equals(proposal.parameter(REASON));
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
