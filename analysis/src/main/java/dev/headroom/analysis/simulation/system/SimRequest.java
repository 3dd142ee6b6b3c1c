package dev.headroom.analysis.simulation.system;

import java.util.List;

/**
 * A kind of request.
 *
 * @param name as the load generator calls it
 * @param weight how often it comes, among all kinds
 * @param steps its way through the system
 */
public record SimRequest(String name, double weight, List<SimStep> steps) {
  public SimRequest {
    steps = List.copyOf(steps);
    if (!(weight > 0)) {
      throw new IllegalArgumentException(name + " never comes");
    }
  }
}
