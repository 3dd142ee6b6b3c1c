package dev.headroom.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param boxes the servers under test; the injector and the machines themselves are no boxes
 * @param machines the computers on which all of it ran. The one that records is always among them;
 *     of it nothing is known where nobody said
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
    List<Machine> machines,
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
    machines = withRecording(machines == null ? List.of() : machines);
    requireDistinct(boxes, machines);
    for (Box box : boxes) {
      if (find(machines, box.machine()).isEmpty()) {
        throw new IllegalArgumentException(
            "box " + box.name() + " is on a machine that the run does not have: " + box.machine());
      }
    }
    tools = tools == null ? Map.of() : Map.copyOf(tools);
  }

  private static List<Machine> withRecording(List<Machine> machines) {
    return machines.stream().anyMatch(Machine::isRecording)
        ? List.copyOf(machines)
        : Stream.concat(Stream.of(Machine.unknown()), machines.stream()).toList();
  }

  /** Series of boxes, machines and the injector stand side by side under these names. */
  private static void requireDistinct(List<Box> boxes, List<Machine> machines) {
    Set<String> names = new HashSet<>(Set.of(RunLayout.INJECTOR));
    Stream.concat(boxes.stream().map(Box::name), machines.stream().map(Machine::name))
        .filter(name -> !names.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "a run has two machines, or a box and a machine, of one name: " + name);
            });
  }

  private static Optional<Machine> find(List<Machine> machines, String name) {
    return machines.stream().filter(machine -> machine.name().equals(name)).findFirst();
  }

  /** The machine on which a box of this run ran. */
  public Machine machineOf(Box box) {
    return find(machines, box.machine())
        .orElseThrow(() -> new IllegalArgumentException("no box of this run: " + box.name()));
  }

  /** The machine on which the injector ran: the one that recorded. */
  public Machine injectorMachine() {
    return find(machines, RunLayout.HOST).orElseThrow();
  }
}
