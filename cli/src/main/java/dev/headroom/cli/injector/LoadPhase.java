package dev.headroom.cli.injector;

import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import java.util.List;
import java.util.Map;

/**
 * A part of a run's load that one injector process makes.
 *
 * @param name also part of its files' names: {@code warm-up}, {@code probe}, {@code curve} …
 * @param simulation class name of the Gatling simulation
 * @param properties what it is told
 * @param steps its planned steps; none where a simulation of somebody else's keeps its own schedule
 */
public record LoadPhase(
    String name, String simulation, Map<String, String> properties, List<LoadStep> steps) {
  public LoadPhase {
    properties = Map.copyOf(properties);
    steps = List.copyOf(steps);
  }

  /** The same under another name, where there is one of it already. */
  public LoadPhase named(String other) {
    return new LoadPhase(other, simulation, properties, steps);
  }

  /** Planned length; 0 where it is not known. */
  public int plannedSeconds() {
    return LoadPlan.seconds(steps);
  }
}
