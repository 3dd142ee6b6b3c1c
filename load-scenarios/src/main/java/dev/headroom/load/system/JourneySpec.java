package dev.headroom.load.system;

import java.time.Duration;
import java.util.List;

/**
 * Requests that one user sends, one after the other.
 *
 * @param name for people
 * @param weight share among the weights of all journeys and requests
 * @param steps one or more
 */
public record JourneySpec(String name, double weight, List<Step> steps) {
  public JourneySpec {
    steps = List.copyOf(steps);
  }

  /**
   * A request.
   *
   * @param pause between the answer before and it; zero of the first
   */
  public record Step(Duration pause, RequestSpec request) {}
}
