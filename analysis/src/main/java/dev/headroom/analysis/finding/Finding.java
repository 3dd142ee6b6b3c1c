package dev.headroom.analysis.finding;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.math.Quantity;
import java.util.List;
import java.util.Set;

/** What a rule says. */
public sealed interface Finding {
  /** The cause is at work. */
  record Found(Cause cause) implements Finding {}

  /**
   * The cause is not at work, or cannot be in such a resource.
   *
   * @param why in words joined by hyphens, such as {@code not-full}
   * @param seen the figures that speak against it
   */
  record NotHere(String why, List<Quantity> seen) implements Finding {
    public NotHere {
      seen = List.copyOf(seen);
    }

    public NotHere(String why, Quantity... seen) {
      this(why, List.of(seen));
    }
  }

  /** The rule cannot tell without these kinds of evidence. */
  record Lacking(Set<EvidenceKind> kinds) implements Finding {
    public Lacking {
      kinds = Set.copyOf(kinds);
    }
  }
}
