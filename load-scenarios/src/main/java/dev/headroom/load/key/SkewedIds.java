package dev.headroom.load.key;

import java.util.SplittableRandom;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Ids 1 … n, the k-th most popular drawn with a probability that falls as k^−s (Zipf's law), in the
 * same time for any n.
 *
 * <p>Popular ids are spread over the whole range by a fixed multiplication, since neighbours would
 * share database pages and make every cache look better than it is. Where popularity drifts, an id
 * that nobody asked for becomes the most popular every so often, and all others age by a rank, as
 * news do.
 */
final class SkewedIds implements IdSource {
  /** A prime above every allowed n, so the multiplication modulo n reaches each id once. */
  private static final long SPREAD = 2_654_435_761L;

  private final int count;
  private final double hotShare;
  private final double driftSeconds;
  private final SharedStateDiscreteSampler ranks;

  /**
   * @param exponent s, 0 for ids that are equally popular
   * @param hotShare share of draws that are one and the same id, on top of the law
   * @param driftSeconds how often an id becomes the most popular; infinite if none ever does
   */
  SkewedIds(int count, double exponent, double hotShare, double driftSeconds) {
    this.count = count;
    this.hotShare = hotShare;
    this.driftSeconds = driftSeconds;
    this.ranks =
        RejectionInversionZipfSampler.of(new SplittableRandom(0)::nextLong, count, exponent);
  }

  @Override
  public long draw(SplittableRandom random, double seconds) {
    if (hotShare > 0 && random.nextDouble() < hotShare) {
      return idOfRank(0);
    }
    long age = (long) (seconds / driftSeconds);
    int rank = ranks.withUniformRandomProvider(random::nextLong).sample() - 1;
    return idOfRank(Math.floorMod(rank - age, count));
  }

  /**
   * @param rank 0 for the most popular at the begin
   */
  long idOfRank(int rank) {
    return 1 + rank * SPREAD % count;
  }
}
