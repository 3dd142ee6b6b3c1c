package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import java.util.Optional;

/** A way of naming the resource that binds. */
public interface Baseline {
  /** For a table. */
  String id();

  /** The resource; empty if it names none. */
  Optional<ResourceId> name(Sight sight);
}
