package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * All at once three times the rate before, for a few seconds, and then as before. {@code shape}
 * sets the rates and times.
 */
public final class SpikeSimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel(
          "spike", 0.5, Map.of(TrafficOptions.SHAPE, "hold 50% 20s; spike x3 10s; return 30s"));

  public SpikeSimulation() {
    super(MODEL);
  }
}
