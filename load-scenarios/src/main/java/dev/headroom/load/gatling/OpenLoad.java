package dev.headroom.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGenerator;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.schedule.ArrivalGuard;
import dev.headroom.load.schedule.OpenSchedule;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
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

  public static PopulationBuilder population(String name, LoadRun run, OpenSchedule schedule) {
    return sending(scenario(name), run, schedule, JourneyChain.Going.atOnce(schedule::goOn))
        .injectOpen(injection(run).toArray(OpenInjectionStep[]::new));
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
    boolean randomized = run.options().curve().randomized();
    List<OpenInjectionStep> injection = new ArrayList<>();
    for (LoadStep step : run.arrivals()) {
      var even =
          constantUsersPerSec(step.rate().orElseThrow()).during(Duration.ofSeconds(step.seconds()));
      injection.add(randomized ? even.randomized() : even);
    }
    // The one that ends the last step.
    injection.add(atOnceUsers(1));
    return injection;
  }
}
