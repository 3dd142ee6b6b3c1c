package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * One rate for half an hour, in which what leaks runs out. {@code shape} sets the rate and the
 * time.
 */
public final class SoakSimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel("soak", 0.7, Map.of(TrafficOptions.SHAPE, "hold 70% 30m"));

  public SoakSimulation() {
    super(MODEL);
  }
}
