package dev.headroom.cli.accuracy.foreign;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.cli.accuracy.live.Truth;
import java.util.List;
import java.util.Optional;

/**
 * A service that is not ours, with what is wrong with it.
 *
 * @param flaw the service's own name for it; empty of one that is well
 * @param settings of the service, as its owner would set them
 * @param truths what binds and why; more than one where both say the same in other words
 */
record ForeignCase(String flaw, List<String> settings, List<Truth> truths) {
  /** The resource that a diagnosis names. */
  static Optional<ResourceId> named(Diagnosis diagnosis) {
    Verdict.Kind kind = diagnosis.verdict().kind();
    return diagnosis
        .verdict()
        .resource()
        .filter(r -> kind == Verdict.Kind.BOTTLENECK || kind == Verdict.Kind.TARGET_FAILED);
  }

  boolean isResourceRight(Diagnosis diagnosis) {
    return named(diagnosis).filter(r -> truths.stream().anyMatch(t -> t.isOf(r))).isPresent();
  }

  /** Whether it is named with its cause, and mended first. */
  boolean isRight(Diagnosis diagnosis) {
    return named(diagnosis).stream()
        .flatMap(resource -> truths.stream().filter(truth -> truth.isOf(resource)))
        .anyMatch(truth -> truth.isOf(diagnosis.verdict().cause()) && truth.isMendedBy(diagnosis));
  }

  @Override
  public String toString() {
    return flaw.isEmpty() ? "as it ought to be" : flaw;
  }
}
