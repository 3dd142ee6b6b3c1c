package dev.headroom.analysis.explain;

import dev.headroom.analysis.math.Quantity;
import java.util.List;

/**
 * How a resource did over one step of the load; amounts are in its type's unit.
 *
 * @param step name of the step
 * @param fromSeconds from which it is evidence, seconds since the run began
 * @param toSeconds at which it ended, seconds since the run began
 * @param throughputPerSecond requests per second completed as expected
 * @param busy amount that was busy or held, on average; NaN where that is not known
 * @param share of the capacity, 0 … about 1; NaN likewise
 * @param saturation what the resource itself says of its saturation; none where nobody looked
 */
public record Look(
    String step,
    double fromSeconds,
    double toSeconds,
    double throughputPerSecond,
    double busy,
    double share,
    List<Quantity> saturation) {
  public Look {
    saturation = List.copyOf(saturation);
  }
}
