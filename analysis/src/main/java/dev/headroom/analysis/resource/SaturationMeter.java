package dev.headroom.analysis.resource;

import dev.headroom.analysis.math.Quantity;
import java.util.List;

/** What a resource itself says of its saturation. */
@FunctionalInterface
public interface SaturationMeter {
  /** Share of quota periods in which the quota ran out. */
  String THROTTLED_PERIODS = "throttled-periods";

  /** Seconds a second in which runnable threads waited for the next quota period. */
  String THROTTLED_TIME = "throttled-time";

  /** How many wait for a place, on average. */
  String WAITING = "waiting";

  /** Evidence of saturation in [from, to), epoch seconds; none if there was none. */
  List<Quantity> evidence(double fromSeconds, double toSeconds);
}
