package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.mix.MixOptions;
import dev.headroom.load.option.TrafficOptions;
import dev.headroom.load.plan.TrafficModel;
import java.util.Map;

/**
 * A hundred reads to a write, as most services that show content have them; the ratio holds within
 * any hundred and one requests and not only on average. {@code readsPerWrite} sets it, {@code
 * requests} what the reads and writes are.
 */
public final class HundredToOneSimulation extends TrafficSimulation {
  static final TrafficModel MODEL =
      new TrafficModel(
          "hundred-to-one",
          0.8,
          Map.of(
              TrafficOptions.SHAPE, "hold 80% 60s",
              MixOptions.READS_PER_WRITE, "100"));

  public HundredToOneSimulation() {
    super(MODEL);
  }
}
