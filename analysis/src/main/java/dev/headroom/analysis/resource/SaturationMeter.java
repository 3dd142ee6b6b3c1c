package dev.headroom.analysis.resource;

/** What a resource itself says of its saturation. */
@FunctionalInterface
public interface SaturationMeter {
  /** Share of quota periods in which the quota ran out. */
  String THROTTLED_PERIODS = "throttled-periods";

  /** Seconds a second in which runnable threads waited for the next quota period. */
  String THROTTLED_TIME = "throttled-time";

  /** How many wait for a place, on average. */
  String WAITING = "waiting";

  /** What it says of [from, to), epoch seconds. */
  SaturationEvidence evidence(double fromSeconds, double toSeconds);
}
