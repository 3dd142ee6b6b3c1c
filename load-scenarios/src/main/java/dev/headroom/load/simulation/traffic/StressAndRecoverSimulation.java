package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * More than the target takes, for a while, and then half of it: how long until it answers as
 * before? One that never does is in a metastable failure (N. Bronson, A. Aghayev, A. Charapko and
 * T. Zhu, "Metastable failures in distributed systems", HotOS 2021). {@code shape} sets the rates
 * and times.
 */
public final class StressAndRecoverSimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel(
          "stress-and-recover",
          0.5,
          Map.of(TrafficOptions.SHAPE, "hold 50% 20s; spike x3 20s; return 60s"));

  public StressAndRecoverSimulation() {
    super(MODEL);
  }
}
