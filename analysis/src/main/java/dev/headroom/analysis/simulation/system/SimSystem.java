package dev.headroom.analysis.simulation.system;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A system.
 *
 * @param boxes its servers
 * @param places of which there are only so many
 * @param caches in front of other steps
 * @param statements that its databases are asked
 * @param requests the kinds of requests
 * @param speed what its machine does to it
 */
public record SimSystem(
    List<SimBox> boxes,
    List<SimPlaces> places,
    List<SimCache> caches,
    List<SimStatement> statements,
    List<SimRequest> requests,
    SimSpeed speed) {

  public SimSystem {
    boxes = List.copyOf(boxes);
    places = List.copyOf(places);
    caches = List.copyOf(caches);
    statements = List.copyOf(statements);
    requests = List.copyOf(requests);
  }

  /** One without places, caches, statements and changes of speed. */
  public static SimSystem of(List<SimBox> boxes, List<SimRequest> requests) {
    return new SimSystem(boxes, List.of(), List.of(), List.of(), requests, SimSpeed.STEADY);
  }

  public SimSystem with(SimPlaces... others) {
    return new SimSystem(boxes, List.of(others), caches, statements, requests, speed);
  }

  public SimSystem with(SimCache... others) {
    return new SimSystem(boxes, places, List.of(others), statements, requests, speed);
  }

  public SimSystem with(SimStatement... others) {
    return new SimSystem(boxes, places, caches, List.of(others), requests, speed);
  }

  public SimSystem with(SimSpeed other) {
    return new SimSystem(boxes, places, caches, statements, requests, other);
  }

  /** The same with each box replaced. */
  public SimSystem withBoxes(UnaryOperator<SimBox> change) {
    return new SimSystem(
        boxes.stream().map(change).toList(), places, caches, statements, requests, speed);
  }

  /** The same with each of its places replaced. */
  public SimSystem withPlaces(UnaryOperator<SimPlaces> change) {
    return new SimSystem(
        boxes, places.stream().map(change).toList(), caches, statements, requests, speed);
  }

  /** The same with each step replaced, those inside of others first. */
  public SimSystem withSteps(UnaryOperator<SimStep> change) {
    List<SimRequest> changed =
        requests.stream()
            .map(
                request ->
                    new SimRequest(
                        request.name(), request.weight(), SimStep.all(request.steps(), change)))
            .toList();
    return new SimSystem(boxes, places, caches, statements, changed, speed);
  }
}
