package dev.headroom.load.schedule;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.traffic.Arrival;
import dev.headroom.load.traffic.Shard;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
  private final int[] perSecond;
  private final long[] counts;
  private final AgreedStart start;
  private final Shard.Stream stream;
  private final DoubleConsumer latenessSeconds;
  private final LongSupplier nanoTime;
  private long beginNanos;
  private boolean hasBegun;

  /**
   * @param start when the plan's time begins; if nobody has agreed, a little after the first user
   * @param latenessSeconds told how late each arrival was
   */
  public PacedArrivals(
      TrafficPlan plan, AgreedStart start, DoubleConsumer latenessSeconds, LongSupplier nanoTime) {
    this.plan = plan;
    this.perSecond = plan.perSecond();
    this.counts = counts(plan.steps(), plan.fromSeconds(), perSecond);
    this.start = start;
    this.stream = plan.stream();
    this.latenessSeconds = latenessSeconds;
    this.nanoTime = nanoTime;
  }

  /** The next arrival; after the last one, one without a number that is due at the end. */
  public synchronized Arrival next() {
    if (!hasBegun) {
      hasBegun = true;
      beginNanos = start.atNanos().orElse(nanoTime.getAsLong() + LEAD.toNanos());
    }
    return stream.next().orElseGet(this::end);
  }

  /** Until an arrival is due; nothing if it is already. */
  public Duration untilDue(Arrival arrival) {
    return Duration.ofNanos(Math.max(0, (long) (arrival.seconds() * 1e9) - sinceBegin()));
  }

  /** An arrival's user has waited, and sends now. */
  public void arrived(Arrival arrival) {
    latenessSeconds.accept(Math.max(0, sinceBegin() / 1e9 - arrival.seconds()));
  }

  /**
   * A pause of a user that has arrived.
   *
   * @return empty if it would reach past the end of the plan, which nobody waits for
   */
  public Optional<Duration> within(Duration pause) {
    Duration left = untilDue(end());
    return Optional.of(pause).filter(some -> some.isZero() || some.compareTo(left) < 0);
  }

  private Arrival end() {
    return new Arrival(0, plan.seconds());
  }

  /** How many there are in each second of the plan that is not left out. */
  public int[] perSecond() {
    return Arrays.copyOfRange(perSecond, plan.fromSeconds(), perSecond.length);
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

  private static long[] counts(List<LoadStep> steps, int fromSeconds, int[] perSecond) {
    long[] counts = new long[steps.size()];
    int begin = fromSeconds;
    for (int step = 0; step < counts.length; step++) {
      int end = begin + steps.get(step).seconds();
      counts[step] = Arrays.stream(perSecond, begin, end).sum();
      begin = end;
    }
    return counts;
  }
}
