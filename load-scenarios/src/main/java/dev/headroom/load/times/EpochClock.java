package dev.headroom.load.times;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The time of day, taken once and told from then on by a clock that nobody sets, as Gatling does
 * for the times in its log: so both put a response into the same second.
 */
final class EpochClock {
  private final LongSupplier nanos;
  private final long originNanos;
  private final long originEpochNanos;

  /**
   * @param nanos such as {@link System#nanoTime}
   */
  EpochClock(Clock clock, LongSupplier nanos) {
    this.nanos = nanos;
    this.originNanos = nanos.getAsLong();
    this.originEpochNanos = ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
  }

  /** Now, in nanoseconds of no known begin. */
  long nanos() {
    return nanos.getAsLong();
  }

  /** The second since the Unix epoch of such an instant. */
  long second(long nanos) {
    return Math.floorDiv(originEpochNanos + (nanos - originNanos), 1_000_000_000L);
  }
}
