package dev.headroom.cli.injector.shard;

import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.LogCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a run's load that one injector process makes.
 *
 * @param name also part of its files' names: {@code warm-up}, {@code probe}, {@code curve} …
 * @param simulation class name of the Gatling simulation
 * @param properties what it is told
 * @param steps its planned steps; none where a simulation of somebody else's keeps its own schedule
 * @param log what of an access log is sent; empty where none is
 */
public record LoadPhase(
    String name,
    String simulation,
    Map<String, String> properties,
    List<LoadStep> steps,
    Optional<LogCounts> log) {
  public LoadPhase {
    properties = Map.copyOf(properties);
    steps = List.copyOf(steps);
  }

  /** Without an access log. */
  public LoadPhase(
      String name, String simulation, Map<String, String> properties, List<LoadStep> steps) {
    this(name, simulation, properties, steps, Optional.empty());
  }

  /** The same under another name, where there is one of it already. */
  public LoadPhase named(String other) {
    return new LoadPhase(other, simulation, properties, steps, log);
  }

  /** Planned length; 0 where it is not known. */
  public int plannedSeconds() {
    return LoadPlan.seconds(steps);
  }
}
