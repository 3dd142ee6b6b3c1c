package dev.headroom.load.key;

import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.OptionReader;
import java.util.Optional;

/**
 * How unequally ids are asked for.
 *
 * @param exponent of Zipf's law
 * @param hotShare share of the draws that go to one id, 0 … 1
 * @param driftSeconds how often an id becomes the most popular
 */
public record Popularity(
    Optional<Double> exponent, double hotShare, Optional<Double> driftSeconds) {
  public static final String SKEW = "skew";
  public static final String HOT_SHARE = "hotShare";
  public static final String DRIFT_SECONDS = "driftSeconds";

  /**
   * Breslau, Cao, Fan, Phillips, Shenker, Web Caching and Zipf-like Distributions: Evidence and
   * Implications, INFOCOM 1999, found exponents from 0.64 to 0.83 in the request logs of six sites.
   */
  static final double OF_CONTENT = 0.8;

  public static Popularity read(OptionReader reader) {
    double hotShare = reader.positive(HOT_SHARE).orElse(0.0);
    if (hotShare > 1) {
      throw new InvalidOptionException(HOT_SHARE, hotShare, "a share of the requests, up to 1");
    }
    return new Popularity(reader.positive(SKEW), hotShare, reader.positive(DRIFT_SECONDS));
  }

  /** Ids of content: skewed, whatever was said. */
  public IdSource ids(int count) {
    return skewed(count, exponent.orElse(OF_CONTENT));
  }

  /** Numbers of somebody's path: equally often, unless a skew is asked for. */
  public IdSource numbers(long low, long high) {
    boolean isPlain = exponent.isEmpty() && hotShare == 0 && driftSeconds.isEmpty();
    if (isPlain || high - low >= Integer.MAX_VALUE) {
      return new EvenIds(low, high);
    }
    IdSource ids = skewed((int) (high - low + 1), exponent.orElse(0.0));
    return (random, seconds) -> low - 1 + ids.draw(random, seconds);
  }

  private IdSource skewed(int count, double s) {
    return new SkewedIds(count, s, hotShare, driftSeconds.orElse(Double.POSITIVE_INFINITY));
  }
}
