package dev.headroom.cli.doctor;

import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.dashboards.words.EvidenceWords;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of evidence, how it is recorded of one's own service, and which causes cannot be told
 * without it.
 *
 * @param what it is
 * @param option that records it
 * @param rules that need it, by their ids; empty for what only shows a resource
 * @param here whether this machine can record it
 */
public record EvidenceAdvice(String what, String option, List<String> rules, boolean here) {
  /**
   * Of every kind.
   *
   * @param findings of the checks, which say what this machine cannot record
   */
  public static List<EvidenceAdvice> all(List<Finding> findings) {
    return Arrays.stream(EvidenceKind.values())
        .map(
            kind ->
                new EvidenceAdvice(
                    EvidenceWords.what(kind),
                    EvidenceWords.option(kind),
                    rulesNeeding(kind),
                    findings.stream()
                        .noneMatch(f -> f.preventing().filter(kind::equals).isPresent())))
        .toList();
  }

  private static List<String> rulesNeeding(EvidenceKind kind) {
    return CauseRules.all().stream()
        .filter(rule -> Arrays.stream(ResourceType.values()).anyMatch(t -> needs(rule, t, kind)))
        .map(CauseRule::id)
        .sorted()
        .toList();
  }

  private static boolean needs(CauseRule rule, ResourceType type, EvidenceKind kind) {
    return rule.needs(new ResourceId("a box", type)).contains(kind);
  }
}
