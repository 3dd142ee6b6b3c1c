package dev.headroom.load;

import io.gatling.javaapi.core.Simulation;

/**
 * Open model: plateaus of given rates and the first one again. A step in which work piles up is cut
 * short ({@link ArrivalGuard}); the later ones still run.
 */
public final class CurveSimulation extends Simulation {
  private final LoadRun run =
      LoadRun.prepareOrExit(
          options -> LoadPlan.curve(options.curve()), options -> options.curve().maxInFlight());
  private final OpenSchedule schedule =
      new OpenSchedule(
          run.steps(),
          run.options().curve(),
          run.counters(),
          run.recorder(),
          run.lateness()::note,
          System::nanoTime);

  public CurveSimulation() {
    setUp(OpenLoad.population("curve", run, schedule))
        .protocols(RequestChain.protocol(run.options().target()));
  }

  @Override
  public void before() {
    run.begin(schedule::breakOff);
  }

  @Override
  public void after() {
    run.end();
  }
}
