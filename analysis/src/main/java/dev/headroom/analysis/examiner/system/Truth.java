package dev.headroom.analysis.examiner.system;

import dev.headroom.analysis.model.ResourceType;
import java.util.Optional;
import java.util.Set;

/**
 * What a diagnosis ought to say of a fault.
 *
 * @param full type of the resource that it makes bind; empty of one that makes the system fail,
 *     whatever binds until then
 * @param named type of the resource that has to be named, in the same box; empty where that is the
 *     one that binds
 * @param causes rules that may name it, more than one where both say the same in other words; an
 *     empty one where none may; none at all where that is not asked
 */
public record Truth(
    Optional<ResourceType> full, Optional<ResourceType> named, Set<Optional<String>> causes) {
  public Truth {
    causes = Set.copyOf(causes);
  }

  /** That nothing is to be accused. */
  public static Truth healthy() {
    return new Truth(Optional.empty(), Optional.empty(), Set.of(Optional.empty()));
  }

  /** That a resource binds, and why. */
  public static Truth of(ResourceType full, String cause) {
    return new Truth(Optional.of(full), Optional.empty(), Set.of(Optional.of(cause)));
  }

  /** That a resource binds, and no matter why. */
  public static Truth of(ResourceType full) {
    return new Truth(Optional.of(full), Optional.empty(), Set.of());
  }

  /** That what is full is so because of another resource. */
  public Truth becauseOf(ResourceType root) {
    return new Truth(full, Optional.of(root), causes);
  }

  /** That a resource runs out, so that the system fails. */
  public static Truth failing(ResourceType named, String cause) {
    return new Truth(Optional.empty(), Optional.of(named), Set.of(Optional.of(cause)));
  }

  /** Whether the system fails. */
  public boolean fails() {
    return full.isEmpty() && named.isPresent();
  }
}
