package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * A link that many follow at once: within seconds four times the rate before, which then falls off
 * slowly. {@code shape} sets the rates and times.
 */
public final class FlashCrowdSimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel(
          "flash-crowd",
          0.2,
          Map.of(TrafficOptions.SHAPE, "hold 20% 20s; crowd x4 60s; return 20s"));

  public FlashCrowdSimulation() {
    super(MODEL);
  }
}
