package dev.headroom.analysis.demand;

import java.util.Optional;

/** What a resource itself says of its saturation. */
@FunctionalInterface
public interface SaturationMeter {
  /**
   * Evidence of saturation in [from, to), epoch seconds, as one short phrase with its number, such
   * as {@code throttled in 98 % of its periods}; empty if there was none.
   */
  Optional<String> evidence(double fromSeconds, double toSeconds);
}
