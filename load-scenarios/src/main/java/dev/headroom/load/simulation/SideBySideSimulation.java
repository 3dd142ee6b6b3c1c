package dev.headroom.load.simulation;

import dev.headroom.load.gatling.ClosedLoad;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.LoadRun;
import dev.headroom.load.gatling.LoadSimulation;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.schedule.ClosedSchedule;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Closed model: the same load on two systems in turn, so that a machine whose speed drifts does the
 * same to both. Which of them is faster, and by how much, is then no matter of luck.
 */
public final class SideBySideSimulation extends LoadSimulation {
  public SideBySideSimulation() {
    this(
        LoadRun.prepareOrExit(
            options -> LoadPlan.turns(options.turns()),
            options -> options.turns().users(),
            options -> List.of(options.target(), changed(options))));
  }

  private SideBySideSimulation(LoadRun run) {
    this(run, run.closed());
  }

  private SideBySideSimulation(LoadRun run, ClosedSchedule schedule) {
    super(run, ClosedLoad.driven("side-by-side", run, schedule, inTurn(run.options(), schedule)));
  }

  private static UnaryOperator<String> inTurn(LoadOptions options, ClosedSchedule schedule) {
    TargetOptions before = options.target();
    TargetOptions after = changed(options);
    return path -> (LoadPlan.loadsBefore(schedule.step().name()) ? before : after).prefix() + path;
  }

  private static TargetOptions changed(LoadOptions options) {
    return options.target().at(options.turns().otherBaseUrl());
  }
}
