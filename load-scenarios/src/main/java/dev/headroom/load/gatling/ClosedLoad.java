package dev.headroom.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGenerator;

import dev.headroom.load.gatling.LoadSimulation.Driven;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.schedule.ClosedSchedule;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A closed model in Gatling's terms: each user sends, waits for the answer and sends again.
 *
 * <p>The users of a step are injected once and then stay, so numbers only rise. Gatling's own
 * closed injection replaces users that leave, once a second, and could not end a run in between.
 */
public final class ClosedLoad {
  private static final String ROLE = "role";

  private static final Duration WHILE_DRAINING = Duration.ofMillis(5);
  private static final Duration WHILE_WATCHING = Duration.ofMillis(50);

  private ClosedLoad() {}

  public static Driven driven(String name, LoadRun run, ClosedSchedule schedule) {
    return driven(name, run, schedule, path -> path);
  }

  /**
   * @param address makes of a path, when a request is drawn, where it goes: a path again, or a
   *     whole URL
   */
  public static Driven driven(
      String name, LoadRun run, ClosedSchedule schedule, UnaryOperator<String> address) {
    return new Driven(population(name, run, schedule, address), Duration.ZERO, schedule::breakOff);
  }

  private static PopulationBuilder population(
      String name, LoadRun run, ClosedSchedule schedule, UnaryOperator<String> address) {
    return scenario(name)
        .exec(session -> session.set(ROLE, schedule.arrive()))
        .exec(
            doIf(session -> has(session, ClosedSchedule.Role.LOAD))
                .then(loop(run, schedule, address)))
        .exec(doIf(session -> has(session, ClosedSchedule.Role.WATCH)).then(watch(schedule)))
        .exec(doIf(session -> mustStop(session, schedule)).then(stop(schedule)))
        .injectOpen(injection(run.steps()).toArray(OpenInjectionStep[]::new));
  }

  private static ChainBuilder loop(
      LoadRun run, ClosedSchedule schedule, UnaryOperator<String> address) {
    ChainBuilder request =
        exec(session -> {
              run.counters().started();
              return session;
            })
            .exec(
                JourneyChain.of(
                    run,
                    address,
                    JourneyChain.Going.atOnce(() -> goesOn(run, schedule)),
                    (session, ok) -> {
                      run.counters().finished(ok);
                      schedule.finished(ok);
                    }));
    // false: the condition holds for a whole round, so no finished request stays uncounted.
    return asLongAs(session -> schedule.running(), "round", false).on(request);
  }

  /** Gatling can be stopped by a user alone. */
  private static ChainBuilder watch(ClosedSchedule schedule) {
    return asLongAs(session -> schedule.running(), "watch", false).on(pause(WHILE_WATCHING));
  }

  /** A journey is not sent to its end once the run has stopped. */
  private static boolean goesOn(LoadRun run, ClosedSchedule schedule) {
    if (schedule.running()) {
      run.counters().started();
      return true;
    }
    return false;
  }

  private static ChainBuilder stop(ClosedSchedule schedule) {
    return asLongAs(session -> !schedule.isDrained(), "drain", false)
        .on(pause(WHILE_DRAINING))
        .exec(stopLoadGenerator("the schedule has ended"));
  }

  private static List<OpenInjectionStep> injection(List<LoadStep> steps) {
    List<OpenInjectionStep> injection = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      injection.add(atOnceUsers(ClosedSchedule.arrivals(steps, i)));
      injection.add(nothingFor(Duration.ofSeconds(steps.get(i).seconds())));
    }
    // The one that ends the last step.
    injection.add(atOnceUsers(1));
    return injection;
  }

  private static boolean mustStop(Session session, ClosedSchedule schedule) {
    return has(session, ClosedSchedule.Role.STOP) || schedule.brokenOff();
  }

  private static boolean has(Session session, ClosedSchedule.Role role) {
    return role == session.get(ROLE);
  }
}
