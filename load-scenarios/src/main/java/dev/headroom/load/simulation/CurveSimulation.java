package dev.headroom.load.simulation;

import dev.headroom.load.gatling.LoadRun;
import dev.headroom.load.gatling.LoadSimulation;
import dev.headroom.load.gatling.OpenLoad;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.schedule.ArrivalGuard;

/**
 * Open model: plateaus of given rates and the first one again. A step in which work piles up is cut
 * short ({@link ArrivalGuard}); the later ones still run.
 */
public final class CurveSimulation extends LoadSimulation {
  public CurveSimulation() {
    this(
        LoadRun.prepareOrExit(
            options -> LoadPlan.curve(options.curve(), options.mix().requestsPerArrival()),
            options -> options.curve().maxInFlight()));
  }

  private CurveSimulation(LoadRun run) {
    super(run, OpenLoad.plateaus("curve", run));
  }
}
