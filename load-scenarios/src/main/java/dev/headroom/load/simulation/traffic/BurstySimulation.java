package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * Arrivals in bursts of heavy-tailed lengths with gaps between them: {@code dispersion} is the
 * variance of their number over its mean for long intervals, 1 for a Poisson process, {@code
 * burstShare} the share of the time in which there are any.
 */
public final class BurstySimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel(
          "bursty",
          0.6,
          Map.of(
              TrafficOptions.SHAPE, "hold 60% 60s",
              TrafficOptions.ARRIVALS, "bursts",
              TrafficOptions.DISPERSION, "20",
              TrafficOptions.BURST_SHARE, "0.3"));

  public BurstySimulation() {
    super(MODEL);
  }
}
