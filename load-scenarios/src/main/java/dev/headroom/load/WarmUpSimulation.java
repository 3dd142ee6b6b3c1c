package dev.headroom.load;

import io.gatling.javaapi.core.Simulation;

/** Few users for a fixed time, so that the target's JVM has compiled what the probe will need. */
public final class WarmUpSimulation extends Simulation {
  private final LoadRun run =
      LoadRun.prepareOrExit(
          options -> LoadPlan.warmUp(options.closed()), options -> options.closed().warmUpUsers());
  private final ClosedSchedule schedule =
      new ClosedSchedule(
          run.steps(),
          results -> SaturationRule.Decision.CONTINUE,
          run.counters(),
          run.recorder(),
          System::nanoTime);

  public WarmUpSimulation() {
    setUp(ClosedLoad.population("warm-up", run, schedule))
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
