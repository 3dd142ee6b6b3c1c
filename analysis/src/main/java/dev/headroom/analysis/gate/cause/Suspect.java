package dev.headroom.analysis.gate.cause;

import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.math.Interval;
import java.util.List;

/**
 * A method or statement that costs more than before.
 *
 * @param place which
 * @param callers the nearest first; none of a statement
 * @param base mean cost for a request of it and all that it calls, in the kind's unit
 * @param candidate likewise now
 * @param change of it, with its 90 % interval over runs
 * @param share of the whole change that is its doing, 0 … 1: what moved to it from others is not
 * @param detectionLimit cost up to which it may have gone unseen where it is 0; 0 if it was seen on
 *     both sides
 */
public record Suspect(
    Place place,
    List<Place> callers,
    double base,
    double candidate,
    Interval change,
    double share,
    double detectionLimit) {
  public Suspect {
    callers = List.copyOf(callers);
    if (!(share >= 0 && share <= 1) || !(detectionLimit >= 0)) {
      throw new IllegalArgumentException("no suspect: " + share + ", " + detectionLimit);
    }
  }
}
