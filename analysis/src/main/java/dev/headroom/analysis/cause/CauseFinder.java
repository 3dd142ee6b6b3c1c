package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.StatementUses;
import dev.headroom.analysis.evidence.TableIndexes;
import dev.headroom.analysis.evidence.jvm.HotFrames;
import dev.headroom.analysis.evidence.jvm.StateTime;
import dev.headroom.analysis.evidence.latency.LatencyBreakdown;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why the bottleneck binds: asks every rule. */
public final class CauseFinder {
  private CauseFinder() {}

  /**
   * Every rule's finding on a resource.
   *
   * @param binding empty where there is no bottleneck, and nothing for a rule to look at
   */
  public static Findings find(Evidence evidence, Optional<ResourceId> binding) {
    return binding
        .map(resource -> find(evidence, resource))
        .orElseGet(
            () ->
                Findings.onlyTimes(
                    evidence.view(new LatencyBreakdown()), evidence.view(new StateTime.All())));
  }

  /**
   * Likewise of a target that failed: what may be why comes before what was full until then.
   *
   * @param binding empty where nothing was seen to bind
   */
  public static Findings ofFailure(Evidence evidence, Optional<ResourceId> binding) {
    List<Cause> causes = new ArrayList<>(ofFailure(evidence));
    Findings until = find(evidence, binding);
    causes.addAll(until.causes());
    return until.with(causes);
  }

  /** Only why a target may have failed, of one that completed nothing. */
  public static List<Cause> ofFailure(Evidence evidence) {
    List<Cause> causes = new ArrayList<>();
    for (CauseRule rule : CauseRules.ofFailures()) {
      evidence.model().boxes().stream()
          .map(box -> rule.findingOn(evidence, new ResourceId(box.name(), ResourceType.CPU)))
          .filter(Finding.Found.class::isInstance)
          .map(found -> ((Finding.Found) found).cause())
          .findFirst()
          .ifPresent(causes::add);
    }
    return causes;
  }

  private static Findings find(Evidence evidence, ResourceId binding) {
    List<Cause> causes = new ArrayList<>();
    Map<EvidenceKind, Set<String>> missing = new EnumMap<>(EvidenceKind.class);
    int examined = 0;
    for (CauseRule rule : CauseRules.ofBottlenecks()) {
      if (!rule.appliesTo(evidence.model(), binding)) {
        continue;
      }
      Finding finding = rule.findingOn(evidence, binding);
      examined += finding instanceof Finding.Lacking ? 0 : 1;
      if (finding instanceof Finding.Found found) {
        causes.add(found.cause());
      } else if (finding instanceof Finding.Lacking lacking) {
        lacking
            .kinds()
            .forEach(kind -> missing.computeIfAbsent(kind, k -> new TreeSet<>()).add(rule.id()));
      }
    }
    causes.sort(Comparator.comparingDouble(Cause::strength).reversed());
    return new Findings(
        causes,
        evidence.view(new LatencyBreakdown()),
        evidence.view(new StateTime.All()),
        evidence.view(new StatementUses(binding.box())),
        evidence.view(new TableIndexes(binding.box())),
        evidence.view(new HotFrames(binding)),
        missing,
        examined);
  }
}
