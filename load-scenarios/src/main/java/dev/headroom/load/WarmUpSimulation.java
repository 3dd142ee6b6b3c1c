package dev.headroom.load;

import io.gatling.javaapi.core.Simulation;

/**
 * Few users until the target no longer gets faster ({@link WarmUpRule}), or for as long as the
 * warm-up may last, so that its JVM has compiled what the probe will need.
 */
public final class WarmUpSimulation extends Simulation {
  private final LoadRun run =
      LoadRun.prepareOrExit(
          options -> LoadPlan.warmUp(options.closed()), options -> options.closed().warmUpUsers());
  private final ClosedSchedule schedule =
      new ClosedSchedule(
          run.steps(), WarmUpRule::decide, run.counters(), run.recorder(), System::nanoTime);

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
