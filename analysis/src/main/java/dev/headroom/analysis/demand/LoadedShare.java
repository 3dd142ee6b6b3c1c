package dev.headroom.analysis.demand;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * What a request costs of a CPU that is always busy, over what it cost of one that something else
 * kept from being full: that one has to be woken for it and has forgotten what it knew. A
 * log-normal distribution, since a run that never filled the CPU only hints at it: from how the
 * cost falls as the CPU is less idle, and from what is known beforehand.
 *
 * @param median of the share, more than 0
 * @param spread standard deviation of its logarithm
 */
public record LoadedShare(double median, double spread) {
  /**
   * Known beforehand of a box that is held to a part of a core, which sleeps most of the time until
   * it is full. Of 39 runs of the reference system that filled their CPU (docs/ACCURACY.md, "What a
   * request costs of an idle CPU") a request cost from 0.4 to all of what it cost at two fifths of
   * that load, and the less, the lighter it was.
   */
  private static final LoadedShare OF_PART = new LoadedShare(0.6, 0.35);

  /** Of one that has whole cores, which sleep less the more there is to do. */
  private static final LoadedShare OF_WHOLE = new LoadedShare(0.85, 0.2);

  /** The cost of a start is none of all, and no bonus. */
  private static final double LEAST = 0.25;

  /** By how much a run's hint is off beyond chance: the cost falls not quite in a line. */
  private static final double BESIDE = 0.2;

  /**
   * Of a CPU.
   *
   * @param cores that it has
   * @param hint what the run says of it by all of its seconds; empty where it says nothing
   * @param replicates the same by samples of them
   */
  static LoadedShare of(double cores, OptionalDouble hint, List<Double> replicates) {
    LoadedShare before = cores < 1 ? OF_PART : OF_WHOLE;
    return hint.isPresent() ? before.with(hint.getAsDouble(), replicates) : before;
  }

  private LoadedShare with(double hint, List<Double> replicates) {
    DescriptiveStatistics logarithms = new DescriptiveStatistics();
    replicates.forEach(share -> logarithms.addValue(Math.log(possible(share))));
    double chance = logarithms.getN() > 1 ? logarithms.getStandardDeviation() : 1;
    double ofHint = 1 / (chance * chance + BESIDE * BESIDE);
    double before = 1 / (spread * spread);
    double middle =
        (ofHint * Math.log(possible(hint)) + before * Math.log(median)) / (ofHint + before);
    return new LoadedShare(Math.exp(middle), 1 / Math.sqrt(ofHint + before));
  }

  private static double possible(double share) {
    return Math.max(LEAST, Math.min(1, share));
  }

  /** One that may be as well. */
  public double draw(SplittableRandom random) {
    return median * Math.exp(spread * random.nextGaussian());
  }
}
