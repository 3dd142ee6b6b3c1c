package dev.headroom.load.plan;

import dev.headroom.load.option.CurveOptions;
import java.util.HashMap;
import java.util.Map;

/**
 * A kind of traffic that has a name.
 *
 * @param name as users write it
 * @param ordinaryShare of the highest throughput, at which its ordinary rate is: 0 … 1
 * @param defaults properties that make it so, where they are not set
 */
public record TrafficModel(String name, double ordinaryShare, Map<String, String> defaults) {
  /** More than of a measured plateau: traffic is to pile up where the target lets it. */
  private static final String MAX_IN_FLIGHT = "2048";

  public TrafficModel {
    Map<String, String> all = new HashMap<>(defaults);
    all.putIfAbsent(CurveOptions.MAX_IN_FLIGHT, MAX_IN_FLIGHT);
    defaults = Map.copyOf(all);
  }

  /**
   * The throughput of which its shares are, so that its ordinary rate is a goal.
   *
   * @param goalPerSecond requests per second
   */
  public double scaledTo(double goalPerSecond) {
    return goalPerSecond / ordinaryShare;
  }
}
