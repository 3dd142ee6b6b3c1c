package dev.headroom.analysis.examiner;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.examiner.baseline.Baselines;
import dev.headroom.analysis.examiner.baseline.Sight;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.RecordedRun;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a diagnosis of a known system is worth.
 *
 * @param number of the system among those of a seed, from 0
 * @param fault that was planted
 * @param truth what has to be named
 * @param said what the verdict named; empty if it named nothing
 * @param rule the cause that it gave; empty if none
 * @param probability that it gave itself
 * @param resourceRight whether the resource is the right one
 * @param right whether the cause is right too, where it is asked for
 * @param amongThree whether the resource is among the first three named
 * @param nextRight whether the second rung of the ladder is what binds next; empty of a system that
 *     failed, which has no ladder to climb
 * @param gain what its remedy promised and brought; empty where none was tried
 * @param secondsToName seconds of load after which the verdict was right and stayed so; empty where
 *     that was not looked at or never came
 * @param baselines whether each of the other ways named the resource
 */
public record Mark(
    int number,
    String fault,
    ResourceId truth,
    Optional<ResourceId> said,
    Optional<String> rule,
    double probability,
    boolean resourceRight,
    boolean right,
    boolean amongThree,
    Optional<Boolean> nextRight,
    Optional<Gain> gain,
    Optional<Double> secondsToName,
    Map<String, Boolean> baselines) {
  private static final int THREE = 3;

  static Mark of(
      int number,
      KnownSystem known,
      long seed,
      RecordedRun run,
      Diagnosis diagnosis,
      Optional<Gain> gain,
      Optional<Double> secondsToName) {
    Verdict verdict = diagnosis.verdict();
    return new Mark(
        number,
        known.fault(),
        known.named(),
        named(verdict),
        verdict.cause().map(Cause::rule),
        verdict.probability(),
        isResourceRight(known, diagnosis),
        isRight(known, diagnosis),
        isAmongThree(known, diagnosis),
        known.truth().fails() ? Optional.empty() : Optional.of(isNextRight(known, diagnosis)),
        gain,
        secondsToName,
        Baselines.judge(
            Sight.of(run, diagnosis, seed),
            // Others need not know why a resource is full.
            resource ->
                known.isFirst(resource) || !known.truth().fails() && known.isFull(resource)));
  }

  /** Of a target that failed, what gave out. */
  private static Optional<ResourceId> named(Verdict verdict) {
    boolean accuses =
        verdict.kind() == Verdict.Kind.BOTTLENECK || verdict.kind() == Verdict.Kind.TARGET_FAILED;
    return verdict.resource().filter(resource -> accuses);
  }

  private static boolean isResourceRight(KnownSystem known, Diagnosis diagnosis) {
    return named(diagnosis.verdict()).filter(known::isFirst).isPresent();
  }

  /** Whether a diagnosis names the resource and the cause. */
  static boolean isRight(KnownSystem known, Diagnosis diagnosis) {
    return isResourceRight(known, diagnosis)
        && known.isCause(diagnosis.verdict().cause().map(Cause::rule));
  }

  private static boolean isAmongThree(KnownSystem known, Diagnosis diagnosis) {
    return Stream.of(
            named(diagnosis.verdict()).stream(),
            diagnosis.why().causes().stream().map(Cause::resource),
            diagnosis.ladder().stream().map(ResourceLimit::resource))
        .flatMap(all -> all)
        .distinct()
        .limit(THREE)
        .anyMatch(known::isFirst);
  }

  private static boolean isNextRight(KnownSystem known, Diagnosis diagnosis) {
    Optional<ResourceId> full = diagnosis.verdict().full();
    return isResourceRight(known, diagnosis)
        && diagnosis.ladder().stream()
            .map(ResourceLimit::resource)
            .filter(resource -> !isSame(resource, full.orElseThrow()))
            .findFirst()
            .filter(known::isNext)
            .isPresent();
  }

  /** Calls of others are made by request threads, which are full of them. */
  private static boolean isSame(ResourceId rung, ResourceId full) {
    return rung.equals(full)
        || full.type() == ResourceType.DOWNSTREAM
            && rung.type() == ResourceType.REQUEST_THREADS
            && rung.box().equals(full.box());
  }
}
