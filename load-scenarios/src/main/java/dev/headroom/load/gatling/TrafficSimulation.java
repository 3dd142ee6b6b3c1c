package dev.headroom.load.gatling;

import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.schedule.Admission;
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
    this(model, source, prepare(model, source));
  }

  private TrafficSimulation(TrafficModel model, TrafficSource source, LoadRun run) {
    super(
        run,
        PacedLoad.driven(
            model.name(),
            run,
            source.plan(run.options()),
            Admission.enduring(run.maxInFlight()),
            PacedLoad.Pauses.TAKEN));
  }

  private static LoadRun prepare(TrafficModel model, TrafficSource source) {
    return LoadRun.prepareOrExit(
        model.defaults(),
        options -> source.plan(options).steps(),
        source::requests,
        options -> options.curve().maxInFlight(),
        options -> List.of(options.target()));
  }
}
