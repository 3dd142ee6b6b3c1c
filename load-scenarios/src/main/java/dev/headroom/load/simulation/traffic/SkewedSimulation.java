package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.key.Popularity;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * Keys of which few are asked for much, one of them most of all, and which change: {@code skew} is
 * the exponent of Zipf's law, {@code hotShare} the share of one hot key, {@code driftSeconds} how
 * often a key that nobody asked for becomes the most popular.
 */
public final class SkewedSimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel(
          "skewed",
          0.8,
          Map.of(
              TrafficOptions.SHAPE, "hold 80% 60s",
              Popularity.SKEW, "1.1",
              Popularity.HOT_SHARE, "0.02",
              Popularity.DRIFT_SECONDS, "5"));

  public SkewedSimulation() {
    super(MODEL);
  }
}
