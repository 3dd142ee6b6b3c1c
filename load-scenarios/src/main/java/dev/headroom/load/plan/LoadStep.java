package dev.headroom.load.plan;

import dev.headroom.load.traffic.Shard;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One step of a schedule: either a number of users (closed) or a rate of arrivals (open).
 *
 * @param name unique in its schedule, such as {@code probe-8} or {@code curve-40%}
 * @param index position in its phase, from 0
 * @param users concurrent users
 * @param rate requests per second that are asked for; arrivals where each sends one
 * @param seconds planned length; whole, since Gatling cuts the length of an open step to seconds
 * @param dispersion index of dispersion that is asked of its arrivals; empty where none is
 */
public record LoadStep(
    String name,
    StepPhase phase,
    int index,
    OptionalInt users,
    OptionalDouble rate,
    int seconds,
    OptionalDouble dispersion) {

  public LoadStep {
    if (users.isPresent() == rate.isPresent()) {
      throw new IllegalArgumentException(name + ": a step has either users or a rate");
    }
    if (seconds < 1) {
      throw new IllegalArgumentException(name + ": a step lasts at least a second: " + seconds);
    }
  }

  public static LoadStep closed(String name, StepPhase phase, int index, int users, int seconds) {
    return new LoadStep(
        name,
        phase,
        index,
        OptionalInt.of(users),
        OptionalDouble.empty(),
        seconds,
        OptionalDouble.empty());
  }

  public static LoadStep open(String name, StepPhase phase, int index, double rate, int seconds) {
    return new LoadStep(
        name,
        phase,
        index,
        OptionalInt.empty(),
        OptionalDouble.of(rate),
        seconds,
        OptionalDouble.empty());
  }

  /** The same, whose arrivals are asked to have an index of dispersion. */
  public LoadStep dispersed(double asked) {
    return new LoadStep(name, phase, index, users, rate, seconds, OptionalDouble.of(asked));
  }

  /** An open step in arrivals that send so many requests each, on average. */
  public LoadStep inArrivalsOf(double requests) {
    return requests == 1 ? this : atRate(rate.orElseThrow() / requests);
  }

  /** What one of several injectors does of it: its part of the users, or of the rate. */
  public LoadStep sharedBy(Shard shard) {
    return users.isPresent()
        ? closed(name, phase, index, shard.share(users.getAsInt()), seconds)
        : atRate(rate.orElseThrow() / shard.of());
  }

  private LoadStep atRate(double other) {
    return new LoadStep(name, phase, index, users, OptionalDouble.of(other), seconds, dispersion);
  }

  /** The same for a shorter time. */
  LoadStep lasting(int shorter) {
    return new LoadStep(name, phase, index, users, rate, shorter, dispersion);
  }

  /** Evenly spaced arrivals of an open step, as Gatling rounds their count. */
  public long arrivals() {
    return Math.round(rate.orElseThrow() * seconds);
  }
}
