package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * A day in five minutes: from the rate of the night to that of the busiest hour and back. {@code
 * shape} sets both rates and the length.
 */
public final class DiurnalSimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel("diurnal", 0.9, Map.of(TrafficOptions.SHAPE, "day 20%..90% 5m"));

  public DiurnalSimulation() {
    super(MODEL);
  }
}
