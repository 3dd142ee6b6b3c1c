package dev.headroom.analysis.simulation.system;

import java.util.List;

/**
 * A system.
 *
 * @param boxes its servers
 * @param places of which there are only so many
 * @param caches in front of other steps
 * @param requests the kinds of requests
 * @param speed what its machine does to it
 */
public record SimSystem(
    List<SimBox> boxes,
    List<SimPlaces> places,
    List<SimCache> caches,
    List<SimRequest> requests,
    SimSpeed speed) {

  public SimSystem {
    boxes = List.copyOf(boxes);
    places = List.copyOf(places);
    caches = List.copyOf(caches);
    requests = List.copyOf(requests);
  }

  /** One without places, caches and changes of speed. */
  public static SimSystem of(List<SimBox> boxes, List<SimRequest> requests) {
    return new SimSystem(boxes, List.of(), List.of(), requests, SimSpeed.STEADY);
  }

  public SimSystem with(SimPlaces... others) {
    return new SimSystem(boxes, List.of(others), caches, requests, speed);
  }

  public SimSystem with(SimCache... others) {
    return new SimSystem(boxes, places, List.of(others), requests, speed);
  }

  public SimSystem with(SimSpeed other) {
    return new SimSystem(boxes, places, caches, requests, other);
  }
}
