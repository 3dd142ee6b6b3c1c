package dev.headroom.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.headroom.load.gatling.LoadSimulation.Driven;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.schedule.Admission;
import dev.headroom.load.schedule.OpenSchedule;
import dev.headroom.load.schedule.PacedArrivals;
import dev.headroom.load.traffic.Arrival;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An open model whose arrivals come at instants of our own. Gatling injects the users of each
 * second of the plan a second before it, and each waits until it is due: Gatling's own injection
 * knows rates alone, draws its random ones without a seed, and could not be shared out.
 */
final class PacedLoad {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Of users that go on with a journey. */
  enum Pauses {
    TAKEN,
    /** Where it is measured what a target takes. */
    LEFT_OUT
  }

  private PacedLoad() {}

  /**
   * @param whole plan, of which the run sends its part
   */
  static Driven driven(
      String name, LoadRun run, TrafficPlan whole, Admission admission, Pauses pauses) {
    TrafficPlan plan =
        whole.sharedBy(run.options().sharing().shard()).after(run.start().leftOutSeconds());
    PacedArrivals arrivals =
        new PacedArrivals(plan, run.start(), run.lateness()::noteStart, System::nanoTime);
    OpenSchedule schedule = run.open(arrivals, admission);
    return new Driven(
        population(name, run, arrivals, schedule, going(pauses, arrivals, schedule)),
        PacedArrivals.LEAD,
        schedule::breakOff);
  }

  private static JourneyChain.Going going(
      Pauses pauses, PacedArrivals arrivals, OpenSchedule schedule) {
    return pauses == Pauses.TAKEN
        ? new JourneyChain.Going(arrivals::within, schedule::goOn)
        : JourneyChain.Going.atOnce(schedule::goOn);
  }

  private static PopulationBuilder population(
      String name,
      LoadRun run,
      PacedArrivals arrivals,
      OpenSchedule schedule,
      JourneyChain.Going going) {
    ScenarioBuilder arriving =
        scenario(name)
            .exec(session -> session.set(RequestChain.ARRIVAL, arrivals.next()))
            .pause(session -> arrivals.untilDue(arrival(session)))
            .exec(
                session -> {
                  arrivals.arrived(arrival(session));
                  return session;
                });
    return OpenLoad.sending(arriving, run, schedule, going)
        .injectOpen(injection(arrivals).toArray(OpenInjectionStep[]::new));
  }

  private static Arrival arrival(Session session) {
    Arrival arrival = session.get(RequestChain.ARRIVAL);
    if (arrival == null) {
      throw new IllegalStateException("this user has no arrival of the plan");
    }
    return arrival;
  }

  private static List<OpenInjectionStep> injection(PacedArrivals arrivals) {
    List<OpenInjectionStep> injection = new ArrayList<>();
    for (int count : arrivals.perSecond()) {
      injection.add(count == 0 ? nothingFor(SECOND) : constantUsersPerSec(count).during(SECOND));
    }
    // The one that ends the last step.
    injection.add(atOnceUsers(1));
    return injection;
  }
}
