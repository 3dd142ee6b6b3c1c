package dev.headroom.load.simulation;

import dev.headroom.load.gatling.ClosedLoad;
import dev.headroom.load.gatling.LoadRun;
import dev.headroom.load.gatling.LoadSimulation;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.WarmUpRule;

/**
 * Few users until the target no longer gets faster ({@link WarmUpRule}), or for as long as the
 * warm-up may last, so that its JVM has compiled what the probe will need.
 */
public final class WarmUpSimulation extends LoadSimulation {
  public WarmUpSimulation() {
    this(
        LoadRun.prepareOrExit(
            options -> LoadPlan.warmUp(options.closed()),
            options -> options.closed().warmUpUsers()));
  }

  private WarmUpSimulation(LoadRun run) {
    super(run, ClosedLoad.driven("warm-up", run, run.closed()));
  }
}
