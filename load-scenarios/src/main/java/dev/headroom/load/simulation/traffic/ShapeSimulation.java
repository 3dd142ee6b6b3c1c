package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * Any schedule in words: {@code -Dshape="hold 400/s 60s; spike x5 10s; return"}, at the rates of
 * {@code xMax} where they are shares of it.
 */
public final class ShapeSimulation extends TrafficSimulation {
  static final TrafficModel MODEL = new TrafficModel("shape", 1, Map.of());

  public ShapeSimulation() {
    super(MODEL);
  }
}
