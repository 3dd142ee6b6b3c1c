package dev.headroom.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;

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

  private PacedLoad() {}

  static PopulationBuilder population(
      String name, LoadRun run, PacedArrivals arrivals, OpenSchedule schedule) {
    ScenarioBuilder arriving =
        scenario(name)
            .exec(session -> session.set(RequestChain.ARRIVAL, arrivals.next()))
            .pause(session -> arrivals.untilDue(arrival(session)))
            .exec(
                session -> {
                  arrivals.arrived(arrival(session));
                  return session;
                });
    return OpenLoad.sending(
            arriving, run, schedule, new JourneyChain.Going(arrivals::within, schedule::goOn))
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
