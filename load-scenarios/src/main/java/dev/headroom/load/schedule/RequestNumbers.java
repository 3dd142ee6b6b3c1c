package dev.headroom.load.schedule;

import dev.headroom.load.traffic.Shard;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of requests that no plan numbers, from 1; of several injectors each has its own ones, and
 * together they have all. Thread-safe.
 */
public final class RequestNumbers {
  private final Shard shard;
  private final AtomicLong given = new AtomicLong();

  public RequestNumbers(Shard shard) {
    this.shard = shard;
  }

  /** The next one. */
  public long next() {
    return shard.index() + 1 + shard.of() * given.getAndIncrement();
  }
}
