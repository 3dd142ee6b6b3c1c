package dev.headroom.cli.accuracy.live;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a diagnosis of a known system is held to.
 *
 * @param all what binds and why; more than one where they say the same in other words
 */
public record Truths(List<Truth> all) {
  public Truths {
    all = List.copyOf(all);
  }

  /** The resource that a diagnosis names; also what bound until a target failed. */
  public static Optional<ResourceId> named(Diagnosis diagnosis) {
    Verdict.Kind kind = diagnosis.verdict().kind();
    return diagnosis
        .verdict()
        .resource()
        .filter(r -> kind == Verdict.Kind.BOTTLENECK || kind == Verdict.Kind.TARGET_FAILED);
  }

  /** Whether the resource that binds is named. */
  public boolean isResourceRight(Diagnosis diagnosis) {
    return named(diagnosis).filter(this::isFirst).isPresent();
  }

  boolean isFirst(ResourceId resource) {
    return all.stream().anyMatch(truth -> truth.isOf(resource));
  }

  /** Whether it is named with its cause, and mended first. */
  public boolean isRight(Diagnosis diagnosis) {
    return named(diagnosis).stream()
        .flatMap(resource -> all.stream().filter(truth -> truth.isOf(resource)))
        .anyMatch(truth -> truth.isOf(diagnosis.verdict().cause()) && truth.isMendedBy(diagnosis));
  }

  /** Whether it is among the first three that are named, of resources or of causes. */
  boolean isAmongThree(Diagnosis diagnosis) {
    Stream<ResourceId> causes = diagnosis.why().causes().stream().map(cause -> cause.resource());
    Stream<ResourceId> rungs = diagnosis.ladder().stream().map(rung -> rung.resource());
    return Stream.of(named(diagnosis).stream(), causes, rungs)
        .flatMap(resources -> resources)
        .distinct()
        .limit(3)
        .anyMatch(this::isFirst);
  }
}
