package dev.headroom.load.gatling;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * What all simulations do: one population against the target, with the injector's account of itself
 * from begin to end, broken off in good order where the process is told to end.
 */
public abstract class LoadSimulation extends Simulation {
  private final LoadRun run;
  private final Runnable breakOff;

  /**
   * @param breakOff ends the population's schedule early
   */
  // Gatling wants its set-up in the constructor.
  @SuppressWarnings("this-escape")
  protected LoadSimulation(LoadRun run, PopulationBuilder population, Runnable breakOff) {
    this.run = run;
    this.breakOff = breakOff;
    setUp(population).protocols(RequestChain.protocol(run.options().target()));
  }

  @Override
  public final void before() {
    run.begin(breakOff);
  }

  @Override
  public final void after() {
    run.end();
    conclude();
  }

  /** Says what came of it, where there is something to say on the console. */
  protected void conclude() {}
}
