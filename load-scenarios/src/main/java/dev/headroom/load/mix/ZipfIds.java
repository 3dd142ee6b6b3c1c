package dev.headroom.load.mix;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Ids 1 … n, the k-th most popular drawn with a probability that falls as k^−0.8.
 *
 * <p>Breslau, Cao, Fan, Phillips, Shenker, Web Caching and Zipf-like Distributions: Evidence and
 * Implications, INFOCOM 1999, found exponents from 0.64 to 0.83 in the request logs of six sites.
 * Popular ids are spread over the whole range by a fixed multiplication, since neighbours would
 * share database pages and make every cache look better than it is.
 */
final class ZipfIds implements IdSource {
  static final double EXPONENT = 0.8;

  /** A prime above every allowed n, so the multiplication modulo n reaches each id once. */
  private static final long SPREAD = 2_654_435_761L;

  private final double[] cumulative;

  ZipfIds(int count) {
    cumulative = new double[count];
    double sum = 0;
    for (int rank = 0; rank < count; rank++) {
      sum += Math.pow(rank + 1, -EXPONENT);
      cumulative[rank] = sum;
    }
  }

  @Override
  public long draw(SplittableRandom random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    int rank = found >= 0 ? Math.min(found + 1, cumulative.length - 1) : -found - 1;
    return idOfRank(rank);
  }

  /**
   * @param rank 0 for the most popular
   */
  long idOfRank(int rank) {
    return 1 + rank * SPREAD % cumulative.length;
  }
}
