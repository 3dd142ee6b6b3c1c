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

  /** Whether nobody else sends anything. */
  public boolean isWhole() {
    return of == 1;
  }

  /** This one's part of so many, as even as can be; a part never falls where the whole rises. */
  public int share(int whole) {
    return (whole + of - 1 - index) / of;
  }

  /** The most that any one has of so many. */
  public int most(int whole) {
    return new Shard(0, of).share(whole);
  }

  /** As words for people: {@code 2 of 3}. */
  public String words() {
    return index + 1 + " of " + of;
  }

  /** The arrivals of a stream that are this one's. */
  public Stream of(Arrivals arrivals, long seed) {
    return new Stream(arrivals, seed, this);
  }

  private boolean holds(long number, long seed) {
    return isWhole() || NumberedDraws.of(~seed, number).nextInt(of) == index;
  }

  /** Arrivals of a shard, in their order. Not thread-safe. */
  public static final class Stream {
    private final Arrivals arrivals;
    private final long seed;
    private final Shard shard;
    private long number;
    private double fromSeconds;

    private Stream(Arrivals arrivals, long seed, Shard shard) {
      this.arrivals = arrivals;
      this.seed = seed;
      this.shard = shard;
    }

    /** The same without what comes before an instant; its numbers stay. */
    public Stream from(double seconds) {
      fromSeconds = seconds;
      return this;
    }

    /** Empty at the end. */
    public Optional<Arrival> next() {
      while (true) {
        double seconds = arrivals.next();
        if (!(seconds < Arrivals.NEVER)) {
          return Optional.empty();
        }
        number++;
        if (seconds >= fromSeconds && shard.holds(number, seed)) {
          return Optional.of(new Arrival(number, seconds));
        }
      }
    }
  }
}
