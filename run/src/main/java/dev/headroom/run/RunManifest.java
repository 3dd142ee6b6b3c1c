package dev.headroom.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was going to be measured, {@code run.json}. Written before anything else and never changed,
 * so it holds what was known then: the request, not the outcome.
 *
 * @param formatVersion version of the run directory, {@code major.minor}
 * @param id short name of the run, unique in its folder
 * @param epochSeconds when recording began
 * @param target what is under test, in the user's words, such as {@code stage-1}
 * @param baseUrl where the load goes
 * @param scenario the kind of load, such as {@code probe+curve} or a simulation's class name
 * @param goal what the target ought to reach, if somebody said so
 * @param seed of data and load
 * @param boxes the servers under test; the injector and the machine itself are no boxes
 * @param machine the computer on which all of it ran
 * @param tools name of each tool to its version
 */
public record RunManifest(
    String formatVersion,
    String id,
    double epochSeconds,
    String target,
    String baseUrl,
    String scenario,
    Optional<Goal> goal,
    long seed,
    List<Box> boxes,
    Machine machine,
    Map<String, String> tools) {

  public RunManifest {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("a run needs an id");
    }
    if (!(epochSeconds > 0 && Double.isFinite(epochSeconds))) {
      throw new IllegalArgumentException("a run needs the time at which it began: " + epochSeconds);
    }
    target = target == null ? "" : target;
    baseUrl = baseUrl == null ? "" : baseUrl;
    scenario = scenario == null ? "" : scenario;
    goal = goal == null ? Optional.empty() : goal;
    boxes = boxes == null ? List.of() : List.copyOf(boxes);
    if (boxes.stream().map(Box::name).distinct().count() < boxes.size()) {
      throw new IllegalArgumentException("a run has two boxes of one name");
    }
    machine = machine == null ? Machine.unknown() : machine;
    tools = tools == null ? Map.of() : Map.copyOf(tools);
  }
}
