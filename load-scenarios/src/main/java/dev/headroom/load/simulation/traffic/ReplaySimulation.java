package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.replay.ReplaySource;
import java.util.Map;

/**
 * The requests of an access log again, with the times between them: {@code accessLog} is the log
 * (Common or Combined Log Format, AWS ALB, CloudFront; gzip or plain), {@code pace} how many times
 * as fast, {@code methods} and {@code paths} which of them. Writes are left out unless asked for,
 * since no log has their bodies; what may be a secret in a query is never sent.
 */
public final class ReplaySimulation extends TrafficSimulation {
  static final TrafficModel MODEL = new TrafficModel("replay", 1, Map.of());

  public ReplaySimulation() {
    super(MODEL, new ReplaySource());
  }
}
