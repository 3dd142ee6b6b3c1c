package dev.headroom.load;

import io.gatling.javaapi.core.Simulation;
import java.util.Locale;

/**
 * Closed model: doubles the users until throughput no longer grows ({@link SaturationRule}). It
 * cannot collapse the target, since the work in flight is bounded by the users.
 */
public final class ProbeSimulation extends Simulation {
  private final LoadRun run =
      LoadRun.prepareOrExit(
          options -> LoadPlan.probe(options.closed()), options -> options.closed().maxUsers());
  private final ClosedSchedule schedule =
      new ClosedSchedule(
          run.steps(), SaturationRule::decide, run.counters(), run.recorder(), System::nanoTime);

  public ProbeSimulation() {
    setUp(ClosedLoad.population("probe", run, schedule))
        .protocols(RequestChain.protocol(run.options().target()));
  }

  @Override
  public void before() {
    run.begin(schedule::breakOff);
  }

  @Override
  public void after() {
    run.end();
    double highest = SaturationRule.capacity(schedule.results());
    System.out.println(
        highest > 0
            ? String.format(
                Locale.ROOT, "headroom: the highest throughput was %.1f requests/s", highest)
            : "headroom: nothing was answered as expected; say with -Drequests='GET /…' what the"
                + " target serves");
  }
}
