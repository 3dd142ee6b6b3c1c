package dev.headroom.reference.service.link;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A link out of a box: sends so many bytes a second, in the order in which they come. It holds no
 * bytes itself, but tells when those that come now will have been sent. Thread-safe.
 */
public final class Link {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double bytesPerSecond;
  private final LongSupplier nanoTime;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicInteger waiting = new AtomicInteger();
  private long freeAtNanos;

  public Link(double bytesPerSecond) {
    this(bytesPerSecond, System::nanoTime);
  }

  /**
   * @param nanoTime a clock, ns
   */
  Link(double bytesPerSecond, LongSupplier nanoTime) {
    this.bytesPerSecond = bytesPerSecond;
    this.nanoTime = nanoTime;
    this.freeAtNanos = nanoTime.getAsLong();
  }

  /**
   * Takes bytes for sending, behind all that came before.
   *
   * @return in how many nanoseconds they will have been sent
   */
  synchronized long take(long bytes) {
    long now = nanoTime.getAsLong();
    freeAtNanos = Math.max(freeAtNanos, now) + (long) (bytes / bytesPerSecond * NANOS_PER_SECOND);
    return freeAtNanos - now;
  }

  void began() {
    waiting.incrementAndGet();
  }

  void ended() {
    waiting.decrementAndGet();
  }

  void sent(long bytes) {
    sent.addAndGet(bytes);
  }

  /** What it carries. */
  public double bytesPerSecond() {
    return bytesPerSecond;
  }

  /** Bytes that it has sent so far. */
  public long sentBytes() {
    return sent.get();
  }

  /** Writes that wait until they have been sent. */
  public int waiting() {
    return waiting.get();
  }
}
