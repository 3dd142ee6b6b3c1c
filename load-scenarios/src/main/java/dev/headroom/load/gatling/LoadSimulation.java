package dev.headroom.load.gatling;

import dev.headroom.load.plan.StepEnd;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What all simulations do: one population against the target, with the injector's account of itself
 * from begin to end, broken off in good order where the process is told to end.
 */
public abstract class LoadSimulation extends Simulation {
  private final LoadRun run;
  private final Driven driven;

  /**
   * What sends the load.
   *
   * @param population in Gatling's terms
   * @param lead how long before the load begins there has to be a first user
   * @param breakOff ends its schedule early, told what is to be noted of the step that runs
   */
  public record Driven(PopulationBuilder population, Duration lead, Consumer<StepEnd> breakOff) {}

  // Gatling wants its set-up in the constructor.
  @SuppressWarnings("this-escape")
  protected LoadSimulation(LoadRun run, Driven driven) {
    this.run = run;
    this.driven = driven;
    setUp(driven.population()).protocols(RequestChain.protocol(run.options().target()));
  }

  @Override
  public final void before() {
    run.begin(driven.lead(), driven.breakOff());
  }

  @Override
  public final void after() {
    run.end();
    conclude();
  }

  /** Says what came of it, where there is something to say on the console. */
  protected void conclude() {}
}
