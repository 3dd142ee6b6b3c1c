package dev.headroom.load.simulation;

import dev.headroom.load.gatling.ClosedLoad;
import dev.headroom.load.gatling.LoadRun;
import dev.headroom.load.gatling.LoadSimulation;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.SaturationRule;
import dev.headroom.load.schedule.ClosedSchedule;
import java.util.Locale;

/**
 * Closed model: doubles the users until throughput no longer grows ({@link SaturationRule}). It
 * cannot collapse the target, since the work in flight is bounded by the users.
 */
public final class ProbeSimulation extends LoadSimulation {
  private final ClosedSchedule schedule;

  public ProbeSimulation() {
    this(
        LoadRun.prepareOrExit(
            options -> LoadPlan.probe(options.closed()), options -> options.closed().maxUsers()));
  }

  private ProbeSimulation(LoadRun run) {
    this(run, run.closed());
  }

  private ProbeSimulation(LoadRun run, ClosedSchedule schedule) {
    super(run, ClosedLoad.driven("probe", run, schedule));
    this.schedule = schedule;
  }

  @Override
  protected void conclude() {
    double highest = SaturationRule.capacity(schedule.results());
    System.out.println(
        highest > 0
            ? String.format(
                Locale.ROOT, "headroom: the highest throughput was %.1f requests/s", highest)
            : "headroom: nothing was answered as expected; say with -Drequests='GET /…' what the"
                + " target serves");
  }
}
