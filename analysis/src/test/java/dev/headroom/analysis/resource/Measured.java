package dev.headroom.analysis.resource;

import dev.headroom.analysis.model.ResourceId;
import java.util.Map;

/** Resources whose total is what their consumers add up to. */
public final class Measured {
  private Measured() {}

  public static MeasuredResource of(
      ResourceId id,
      double capacity,
      Map<String, BusyMeter> byConsumer,
      BusyMeter idle,
      SaturationMeter saturation) {
    return new MeasuredResource(
        id,
        capacity,
        (from, to) -> byConsumer.values().stream().mapToDouble(meter -> meter.busy(from, to)).sum(),
        byConsumer,
        idle,
        saturation);
  }
}
