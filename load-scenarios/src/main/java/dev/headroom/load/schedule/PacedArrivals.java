package dev.headroom.load.schedule;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.traffic.Arrival;
import dev.headroom.load.traffic.Shard;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * Hands the arrivals of a {@link TrafficPlan} out, one after the other, to users that come a little
 * before they are due, and tells each for how long it has to wait. Thread-safe.
 */
public final class PacedArrivals implements PlannedArrivals {
  /** How long before its second of the plan a user is there. */
  public static final Duration LEAD = Duration.ofSeconds(1);

  private final TrafficPlan plan;
  private final long[] counts;
  private final Shard.Stream stream;
  private final DoubleConsumer latenessSeconds;
  private final LongSupplier nanoTime;
  private long beginNanos;
  private boolean hasBegun;

  /**
   * @param latenessSeconds told how late each arrival was
   */
  public PacedArrivals(TrafficPlan plan, DoubleConsumer latenessSeconds, LongSupplier nanoTime) {
    this.plan = plan;
    this.counts = counts(plan);
    this.stream = plan.stream();
    this.latenessSeconds = latenessSeconds;
    this.nanoTime = nanoTime;
  }

  /** The next arrival; after the last one, one without a number that is due at the end. */
  public synchronized Arrival next() {
    if (!hasBegun) {
      hasBegun = true;
      beginNanos = nanoTime.getAsLong() + LEAD.toNanos();
    }
    return stream.next().orElseGet(() -> new Arrival(0, plan.seconds()));
  }

  /** Until an arrival is due; nothing if it is already. */
  public Duration untilDue(Arrival arrival) {
    return Duration.ofNanos(Math.max(0, (long) (arrival.seconds() * 1e9) - sinceBegin()));
  }

  /** An arrival's user has waited, and sends now. */
  public void arrived(Arrival arrival) {
    latenessSeconds.accept(Math.max(0, sinceBegin() / 1e9 - arrival.seconds()));
  }

  @Override
  public long count(int step) {
    return counts[step];
  }

  /** Not by its number, since neighbours may come in another order; see {@link #arrived}. */
  @Override
  public OptionalDouble dueSeconds(int step, long number) {
    return OptionalDouble.empty();
  }

  private synchronized long sinceBegin() {
    return nanoTime.getAsLong() - beginNanos;
  }

  private static long[] counts(TrafficPlan plan) {
    long[] counts = new long[plan.steps().size()];
    Shard.Stream stream = plan.stream();
    int step = 0;
    double end = plan.steps().get(0).seconds();
    for (Optional<Arrival> next = stream.next(); next.isPresent(); next = stream.next()) {
      while (next.get().seconds() >= end && step < counts.length - 1) {
        LoadStep following = plan.steps().get(++step);
        end += following.seconds();
      }
      counts[step]++;
    }
    return counts;
  }
}
