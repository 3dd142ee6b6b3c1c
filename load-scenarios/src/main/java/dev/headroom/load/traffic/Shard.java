package dev.headroom.load.traffic;

import java.util.Optional;

/**
 * What one of several injectors sends of a stream: each arrival belongs to exactly one of them,
 * drawn by its number, so that all of them together send the stream itself, and each a thinned one
 * (of a Poisson process a Poisson process of a lower rate).
 *
 * @param index which one, from 0
 * @param of how many there are
 */
public record Shard(int index, int of) {
  /** All of the stream. */
  public static final Shard WHOLE = new Shard(0, 1);

  public Shard {
    if (of < 1 || index < 0 || index >= of) {
      throw new IllegalArgumentException("no shard: " + index + " of " + of);
    }
  }

  /** The arrivals of a stream that are this one's. */
  public Stream of(Arrivals arrivals, long seed) {
    return new Stream(arrivals, seed, this);
  }

  private boolean holds(long number, long seed) {
    return of == 1 || NumberedDraws.of(~seed, number).nextInt(of) == index;
  }

  /** Arrivals of a shard, in their order. Not thread-safe. */
  public static final class Stream {
    private final Arrivals arrivals;
    private final long seed;
    private final Shard shard;
    private long number;

    private Stream(Arrivals arrivals, long seed, Shard shard) {
      this.arrivals = arrivals;
      this.seed = seed;
      this.shard = shard;
    }

    /** Empty at the end. */
    public Optional<Arrival> next() {
      while (true) {
        double seconds = arrivals.next();
        if (!(seconds < Arrivals.NEVER)) {
          return Optional.empty();
        }
        number++;
        if (shard.holds(number, seed)) {
          return Optional.of(new Arrival(number, seconds));
        }
      }
    }
  }
}
