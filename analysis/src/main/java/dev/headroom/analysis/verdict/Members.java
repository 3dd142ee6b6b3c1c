package dev.headroom.analysis.verdict;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import java.util.List;

/** Boxes that do the same, so that what binds in one is about to bind in the others. */
final class Members {
  /** Difference of the busy shares at the knee of members that share the load. */
  private static final double ALIKE = 0.1;

  private Members() {}

  /**
   * The candidates that are the same resource of boxes with the same roles and as busy as one; that
   * one is among them.
   */
  static List<Candidate> alike(RecordedRun run, Candidate one, List<Candidate> candidates) {
    return candidates.stream().filter(other -> other == one || isAlike(run, one, other)).toList();
  }

  private static boolean isAlike(RecordedRun run, Candidate one, Candidate other) {
    ResourceId resource = one.limit().resource();
    ResourceId another = other.limit().resource();
    List<String> roles = roles(run, resource);
    return resource.type() == another.type()
        && resource.name().equals(another.name())
        && !roles.isEmpty()
        && roles.equals(roles(run, another))
        && Math.abs(one.utilizationAtKnee() - other.utilizationAtKnee()) <= ALIKE;
  }

  private static List<String> roles(RecordedRun run, ResourceId resource) {
    return run.manifest().boxes().stream()
        .filter(box -> box.name().equals(resource.box()))
        .map(Box::roles)
        .findFirst()
        .orElse(List.of());
  }
}
