package dev.headroom.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGenerator;

import dev.headroom.load.gatling.LoadSimulation.Driven;
import dev.headroom.load.option.CurveOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.schedule.Admission;
import dev.headroom.load.schedule.ArrivalGuard;
import dev.headroom.load.schedule.OpenSchedule;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open model in Gatling's terms: each arrival is a user that sends one request and leaves. */
public final class OpenLoad {
  private static final String GUARD = "guard";

  private OpenLoad() {}

  /** Plateaus of one rate each, which are cut short where work piles up. */
  public static Driven plateaus(String name, LoadRun run) {
    CurveOptions curve = run.options().curve();
    // Gatling's own Poisson processes have no seed, and its arrivals cannot be shared out.
    if (run.isShared() || curve.randomized()) {
      return PacedLoad.driven(
          name,
          run,
          TrafficPlan.ofSteps(
              LoadPlan.curve(curve, run.options().mix().requestsPerArrival()),
              run.options().mix().requestsPerArrival(),
              curve.randomized(),
              run.options().mix().seed()),
          Admission.cutting(run.maxInFlight()),
          PacedLoad.Pauses.LEFT_OUT);
    }
    OpenSchedule schedule = run.open();
    return new Driven(
        sending(scenario(name), run, schedule, JourneyChain.Going.atOnce(schedule::goOn))
            .injectOpen(injection(run).toArray(OpenInjectionStep[]::new)),
        Duration.ZERO,
        schedule::breakOff);
  }

  /**
   * What each user does.
   *
   * @param arriving what it does before it arrives
   * @param going how it goes on with a journey
   */
  static ScenarioBuilder sending(
      ScenarioBuilder arriving, LoadRun run, OpenSchedule schedule, JourneyChain.Going going) {
    return arriving
        .exec(session -> admit(session, schedule.arrive()))
        .exec(
            doIf(session -> session.contains(GUARD))
                .then(
                    JourneyChain.of(
                        run,
                        path -> path,
                        going,
                        (session, ok) -> schedule.finished(session.get(GUARD), ok))))
        .exec(
            doIf(session -> schedule.brokenOff())
                .then(stopLoadGenerator("the run was broken off")));
  }

  private static Session admit(Session session, Optional<ArrivalGuard> guard) {
    return guard.map(g -> session.set(GUARD, g)).orElse(session);
  }

  private static List<OpenInjectionStep> injection(LoadRun run) {
    List<OpenInjectionStep> injection = new ArrayList<>();
    for (LoadStep step : run.arrivals()) {
      injection.add(
          constantUsersPerSec(step.rate().orElseThrow())
              .during(Duration.ofSeconds(step.seconds())));
    }
    // The one that ends the last step.
    injection.add(atOnceUsers(1));
    return injection;
  }
}
