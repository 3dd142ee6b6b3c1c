package dev.headroom.load.schedule;

import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.traffic.Shard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The instant at which several injectors begin one schedule, as one of them sees it. Whoever comes
 * too late leaves out the whole seconds that are past, so that the rest is sent at its times.
 *
 * @param atNanos begin of the whole schedule, as of System.nanoTime; empty if nobody has agreed
 * @param lateSeconds by how much this injector came too late, s; 0 if it did not
 */
public record AgreedStart(OptionalLong atNanos, double lateSeconds) {
  /** Each begins when it is ready. */
  public static final AgreedStart NONE = new AgreedStart(OptionalLong.empty(), 0);

  /** Gatling's way from the set-up of a simulation to its first user. */
  private static final Duration SET_UP = Duration.ofMillis(500);

  /**
   * @param at what was agreed
   * @param now on the clock of that
   * @param nowNanos the same instant, as of System.nanoTime
   */
  public static AgreedStart of(Optional<Instant> at, Instant now, long nowNanos) {
    if (at.isEmpty()) {
      return NONE;
    }
    Duration ahead = Duration.between(now, at.get());
    return new AgreedStart(
        OptionalLong.of(nowNanos + ahead.toNanos()),
        Math.max(0, SET_UP.minus(ahead).toNanos() / 1e9));
  }

  /** Of the schedule, s. */
  public int leftOutSeconds() {
    return (int) Math.ceil(lateSeconds);
  }

  /** By how much this injector came too late, in words; empty if it did not. */
  public Optional<String> complaint(Shard shard) {
    return lateSeconds == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "injector %s came %.1f s too late, and leaves out the first %d s of the load",
                shard.words(),
                lateSeconds,
                leftOutSeconds()));
  }

  /** What this injector sends of a schedule; empty if that is over. */
  public List<LoadStep> partOf(List<LoadStep> whole, Shard shard) {
    List<LoadStep> left = LoadPlan.after(whole, leftOutSeconds());
    return shard.isWhole() ? left : left.stream().map(step -> step.sharedBy(shard)).toList();
  }

  /**
   * Waits until this injector's part of the schedule is about to begin.
   *
   * @param lead how long before
   */
  public void await(Duration lead) {
    if (atNanos.isEmpty()) {
      return;
    }
    long until = atNanos.getAsLong() + Duration.ofSeconds(leftOutSeconds()).minus(lead).toNanos();
    long left = until - System.nanoTime();
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
      left = until - System.nanoTime();
    }
  }
}
