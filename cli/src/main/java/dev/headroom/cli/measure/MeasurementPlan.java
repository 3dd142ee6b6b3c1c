package dev.headroom.cli.measure;

import dev.headroom.cli.injector.shard.LocalLauncher;
import dev.headroom.cli.injector.shard.ShardLauncher;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.TrafficSettings;
import dev.headroom.run.Goal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one run is to measure.
 *
 * @param runs folder of all runs
 * @param label for the run's name
 * @param load how long and how hard
 * @param simulation somebody else's Gatling simulation instead of probe and curve
 * @param simulationClassPath where that is found
 * @param goal what the target ought to reach
 * @param traffic what follows the curve
 * @param injectors that share the load
 * @param faults planted in the target, for a label beside the run
 */
public record MeasurementPlan(
    Path runs,
    String label,
    LoadSettings load,
    Optional<String> simulation,
    List<Path> simulationClassPath,
    Optional<Goal> goal,
    TrafficSettings traffic,
    ShardLauncher injectors,
    List<String> faults) {
  /** With probe and curve of one injector, and no goal. */
  public static MeasurementPlan of(
      Path runs, String label, LoadSettings load, List<String> faults) {
    return new MeasurementPlan(
        runs,
        label,
        load,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new TrafficSettings(),
        new LocalLauncher(1),
        faults);
  }

  /** The same towards a goal. */
  public MeasurementPlan towards(Optional<Goal> wanted) {
    return new MeasurementPlan(
        runs, label, load, simulation, simulationClassPath, wanted, traffic, injectors, faults);
  }
}
