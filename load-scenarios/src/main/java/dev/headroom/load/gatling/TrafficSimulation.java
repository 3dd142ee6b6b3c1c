package dev.headroom.load.gatling;

import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.schedule.Admission;
import dev.headroom.load.schedule.OpenSchedule;
import dev.headroom.load.schedule.PacedArrivals;
import io.gatling.javaapi.core.PopulationBuilder;
import java.util.List;

/**
 * Open model: a traffic model. No step is cut short; arrivals that come while too many requests are
 * in flight are skipped and counted, as clients that do not get through.
 */
public abstract class TrafficSimulation extends LoadSimulation {
  /**
   * @param model what it is, unless properties say otherwise
   */
  protected TrafficSimulation(TrafficModel model) {
    this(model, TrafficSource.OF_OPTIONS);
  }

  /**
   * @param source of its requests and arrivals
   */
  protected TrafficSimulation(TrafficModel model, TrafficSource source) {
    this(Prepared.of(model, source));
  }

  private TrafficSimulation(Prepared prepared) {
    super(prepared.run(), prepared.population(), prepared.breakOff());
  }

  /** What Gatling wants all at once. */
  private record Prepared(LoadRun run, PopulationBuilder population, Runnable breakOff) {
    static Prepared of(TrafficModel model, TrafficSource source) {
      LoadRun run =
          LoadRun.prepareOrExit(
              model.defaults(),
              options -> source.plan(options).steps(),
              source::requests,
              options -> options.curve().maxInFlight(),
              options -> List.of(options.target()));
      TrafficPlan plan = source.plan(run.options());
      PacedArrivals arrivals = new PacedArrivals(plan, run.lateness()::noteStart, System::nanoTime);
      OpenSchedule schedule =
          run.open(arrivals, Admission.enduring(run.options().curve().maxInFlight()));
      return new Prepared(
          run, PacedLoad.population(model.name(), run, arrivals, schedule), schedule::breakOff);
    }
  }
}
