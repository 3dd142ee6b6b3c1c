package dev.headroom.load.gatling;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.headroom.load.answer.TakeChecks;
import dev.headroom.load.mix.DrawnRequest;
import dev.headroom.load.mix.Following;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The part of a scenario that sends what an arrival sends: one request, or those of a journey one
 * after the other. A journey ends where a request of it fails; what is left of it is counted.
 */
final class JourneyChain {
  private static final String PAUSE = "pause";

  private final LoadRun run;
  private final UnaryOperator<String> address;
  private final Going going;
  private final BiConsumer<Session, Boolean> finished;

  /**
   * How a load goes on with a journey whose last request was answered.
   *
   * @param pause makes of the pause that its user would take the one that is taken; empty where the
   *     journey ends there
   * @param next whether its next request is sent, and counted as sent
   */
  record Going(Function<Duration, Optional<Duration>> pause, BooleanSupplier next) {
    /** Without pauses, where it is measured what a target takes: who pauses hides the knee. */
    static Going atOnce(BooleanSupplier next) {
      return new Going(pause -> Optional.of(Duration.ZERO), next);
    }
  }

  private JourneyChain(
      LoadRun run,
      UnaryOperator<String> address,
      Going going,
      BiConsumer<Session, Boolean> finished) {
    this.run = run;
    this.address = address;
    this.going = going;
    this.finished = finished;
  }

  /**
   * @param address makes of a path, when a request is drawn, where it goes: a path again, or a
   *     whole URL
   * @param finished told the session and whether an answer was as expected
   */
  static ChainBuilder of(
      LoadRun run,
      UnaryOperator<String> address,
      Going going,
      BiConsumer<Session, Boolean> finished) {
    return new JourneyChain(run, address, going, finished).chain();
  }

  private ChainBuilder chain() {
    ChainBuilder first =
        exec(session -> RequestChain.with(session, RequestChain.draw(run, session).to(address)));
    boolean hasJourneys =
        run.mix().templates().stream().anyMatch(template -> template.follow().isPresent());
    if (!hasJourneys) {
      return first.exec(RequestChain.send(run)).exec(this::answered);
    }
    // false: the condition holds for a whole round, so no answer stays uncounted.
    return first.exec(
        asLongAs(RequestChain::hasRequest, "request", false)
            .on(
                RequestChain.send(run)
                    .exec(this::answered)
                    .exec(
                        doIf(session -> session.contains(PAUSE))
                            .then(pause(session -> session.<Duration>get(PAUSE))))
                    .exec(this::next)));
  }

  /** Counts an answer, and decides whether the journey goes on. */
  private Session answered(Session session) {
    boolean ok = !session.isFailed();
    finished.accept(session, ok);
    Session counted = session.markAsSucceeded();
    Optional<Following> following = RequestChain.drawn(session).following();
    if (following.isEmpty()) {
      return RequestChain.without(counted);
    }
    Optional<Duration> pause = ok ? going.pause().apply(following.get().pause()) : Optional.empty();
    if (pause.isEmpty()) {
      return cutShort(counted, following.get());
    }
    return pause.get().isZero() ? counted : counted.set(PAUSE, pause.get());
  }

  /** After the pause: the next request, unless the journey has ended. */
  private Session next(Session session) {
    if (!RequestChain.hasRequest(session)) {
      return session;
    }
    Following following = RequestChain.drawn(session).following().orElseThrow();
    Session rested = session.remove(PAUSE);
    if (!going.next().getAsBoolean()) {
      return cutShort(rested, following);
    }
    DrawnRequest next = following.draw(name -> TakeChecks.value(session, name));
    return RequestChain.with(rested, next.to(address));
  }

  private Session cutShort(Session session, Following following) {
    run.counters().notSent(following.requests());
    return RequestChain.without(session);
  }
}
