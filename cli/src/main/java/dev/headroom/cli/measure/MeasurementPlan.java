package dev.headroom.cli.measure;

import dev.headroom.cli.option.LoadSettings;
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
 * @param seed of the load
 * @param faults planted in the target, for a label beside the run
 */
public record MeasurementPlan(
    Path runs,
    String label,
    LoadSettings load,
    Optional<String> simulation,
    List<Path> simulationClassPath,
    Optional<Goal> goal,
    long seed,
    List<String> faults) {}
