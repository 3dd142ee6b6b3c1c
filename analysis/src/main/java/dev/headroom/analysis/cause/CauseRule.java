package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import java.util.List;

/** Looks for one kind of cause inside a resource that binds. Pure. */
public interface CauseRule {
  /** Kind of the cause, in words joined by hyphens, such as {@code statement-scans-rows}. */
  String id();

  /**
   * The evidence that this rule looks at, in words for a reader, such as {@code statement digests}.
   */
  List<String> needs();

  /** Whether this cause explains why {@code binding} is used as it is. */
  Finding examine(Evidence evidence, ResourceId binding);
}
