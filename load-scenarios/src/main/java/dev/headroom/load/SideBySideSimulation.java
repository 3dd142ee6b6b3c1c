package dev.headroom.load;

import io.gatling.javaapi.core.Simulation;
import java.util.List;

/**
 * Closed model: the same load on two systems in turn, so that a machine whose speed drifts does the
 * same to both. Which of them is faster, and by how much, is then no matter of luck.
 */
public final class SideBySideSimulation extends Simulation {
  private final LoadRun run =
      LoadRun.prepareOrExit(
          options -> LoadPlan.turns(options.turns()),
          options -> options.turns().users(),
          options ->
              List.of(options.target(), options.target().at(options.turns().otherBaseUrl())));
  private final ClosedSchedule schedule =
      new ClosedSchedule(
          run.steps(),
          results -> SaturationRule.Decision.CONTINUE,
          run.counters(),
          run.recorder(),
          System::nanoTime);

  public SideBySideSimulation() {
    TargetOptions before = run.options().target();
    TargetOptions after = before.at(run.options().turns().otherBaseUrl());
    setUp(
            ClosedLoad.population(
                "side-by-side",
                run,
                schedule,
                path ->
                    (LoadPlan.loadsBefore(schedule.step().name()) ? before : after).prefix()
                        + path))
        .protocols(RequestChain.protocol(before));
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
