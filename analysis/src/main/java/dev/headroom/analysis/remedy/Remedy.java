package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import java.util.Optional;

/** One kind of change to a system. Pure. */
public interface Remedy {
  /** Words joined by hyphens, such as {@code add-index}; the same name wherever it is applied. */
  String id();

  /**
   * What this remedy would do about the bottleneck; empty if it does not address it.
   *
   * @param cause the strongest cause found in the bottleneck, if any
   */
  Optional<Treatment> propose(Evidence evidence, ResourceId bottleneck, Optional<Cause> cause);
}
