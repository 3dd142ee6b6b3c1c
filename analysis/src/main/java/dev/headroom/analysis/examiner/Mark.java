package dev.headroom.analysis.examiner;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.examiner.baseline.Baselines;
import dev.headroom.analysis.examiner.baseline.Sight;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.RecordedRun;
import java.util.Map;
import java.util.Optional;

/**
 * What a diagnosis of a known system is worth.
 *
 * @param fault that was planted
 * @param seed of the system
 * @param truth what binds
 * @param said what the verdict named; empty if it named nothing
 * @param rule the cause that it gave; empty if none
 * @param probability that it gave itself
 * @param resourceRight whether the resource binds
 * @param right whether the cause is right too, where it is asked for
 * @param nextRight whether the second rung of the ladder is what binds next
 * @param baselines whether each of the other ways named the resource
 */
public record Mark(
    String fault,
    long seed,
    ResourceId truth,
    Optional<ResourceId> said,
    Optional<String> rule,
    double probability,
    boolean resourceRight,
    boolean right,
    boolean nextRight,
    Map<String, Boolean> baselines) {

  static Mark of(KnownSystem known, long seed, RecordedRun run, Diagnosis diagnosis) {
    Verdict verdict = diagnosis.verdict();
    Optional<ResourceId> said =
        verdict.resource().filter(resource -> verdict.kind() == Verdict.Kind.BOTTLENECK);
    Optional<String> rule = verdict.cause().map(cause -> cause.rule());
    boolean resourceRight = said.filter(known::isFirst).isPresent();
    boolean causeRight = known.cause().map(rule::equals).orElse(true);
    return new Mark(
        known.fault(),
        seed,
        known.bounds().get(0).resource(),
        said,
        rule,
        verdict.probability(),
        resourceRight,
        resourceRight && causeRight,
        resourceRight && isNextRight(known, said.orElseThrow(), diagnosis),
        Baselines.judge(Sight.of(run, diagnosis, seed), known::isFirst));
  }

  private static boolean isNextRight(KnownSystem known, ResourceId first, Diagnosis diagnosis) {
    return diagnosis.ladder().stream()
        .map(ResourceLimit::resource)
        .filter(resource -> !resource.equals(first))
        .findFirst()
        .filter(next -> known.isNext(first, next))
        .isPresent();
  }
}
