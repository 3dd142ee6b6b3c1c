package dev.headroom.analysis.gate.cause;

import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.math.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Whose doing it is that requests cost more of a kind.
 *
 * @param kind of cost
 * @param change of the whole of it for a request, with its 90 % interval over runs, in the kind's
 *     unit; empty where it is not known
 * @param suspects those with the greatest parts of the change first
 * @param unknown why there are none; empty if there are
 */
public record Cause(
    CostKind kind, Optional<Interval> change, List<Suspect> suspects, Optional<Unknown> unknown) {
  public Cause {
    suspects = List.copyOf(suspects);
    if (suspects.isEmpty() != unknown.isPresent()) {
      throw new IllegalArgumentException("either suspects or why there are none: " + unknown);
    }
  }

  static Cause unknown(CostKind kind, Unknown why) {
    return new Cause(kind, Optional.empty(), List.of(), Optional.of(why));
  }
}
