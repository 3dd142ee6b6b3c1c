package dev.headroom.analysis.finding;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for one kind of cause inside a resource that binds. Pure. */
public interface CauseRule {
  /** Share of a resource from which a user of it is worth a look. */
  double LARGE_SHARE = 0.25;

  /**
   * Whether processes of a kind use so much of a CPU that a cause in them may be why it binds; not
   * of any other resource.
   */
  static boolean isLargelyUsedBy(BoxProcess.Kind kind, SystemModel model, ResourceId binding) {
    return model.cpuShare(binding, kind) >= LARGE_SHARE;
  }

  /** Kind of the cause, in words joined by hyphens, such as {@code statement-scans-rows}. */
  String id();

  /** Whether such a cause can be in a resource at all, as far as the model tells. */
  boolean appliesTo(SystemModel model, ResourceId binding);

  /**
   * What has to be recorded of the resource's box, or the rule cannot tell; none for a rule that
   * looks at whatever there is.
   */
  default Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of();
  }

  /**
   * Whether this cause explains why {@code binding} is used as it is. Asked only where the rule
   * applies and has what it needs.
   */
  Finding examine(Evidence evidence, ResourceId binding);

  /** What it says of a resource: also that it does not apply, or lacks what it needs. */
  default Finding findingOn(Evidence evidence, ResourceId binding) {
    if (!appliesTo(evidence.model(), binding)) {
      return new Finding.NotHere("another-kind-of-resource");
    }
    Set<EvidenceKind> lacking =
        needs(binding).stream()
            .filter(kind -> !evidence.has(kind, binding.box()))
            .collect(Collectors.toSet());
    return lacking.isEmpty() ? examine(evidence, binding) : new Finding.Lacking(lacking);
  }

  /** One sentence for a reader on a cause that this rule found, from its codes and figures. */
  String headline(Cause cause);
}
