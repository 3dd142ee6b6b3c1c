package dev.headroom.analysis.gate.history;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A series that is split further and further: e-divisive of Matteson and James. The best split of
 * all segments is believed if few permutations of the values within their segments can be split as
 * well. If k of n can, the p-value is (k + 1) / (n + 1), which is never 0 (B. Phipson and G. K.
 * Smyth, "Permutation p-values should never be zero", 2010).
 */
final class Segmentation {
  /** Sums of the same distances in another order differ by so much, of themselves. */
  private static final double ROUNDING = 1e-9;

  private final double[] series;
  private final int min;
  private final SplittableRandom random;
  private final TreeSet<Integer> ends = new TreeSet<>();

  /**
   * A split that was tested.
   *
   * @param at first value after it
   * @param pValue that a series without a further change splits as well
   */
  record Tested(int at, double pValue) {}

  /**
   * @param min values of a segment at least, 2 or more
   * @param seed of the permutations
   */
  Segmentation(double[] series, int min, long seed) {
    this.series = series.clone();
    this.min = min;
    this.random = new SplittableRandom(seed);
    ends.add(series.length);
  }

  /**
   * The best further split; empty where no segment is long enough, or none differs in itself.
   *
   * @param permutations of which the p-value is made
   * @param enough p-value beyond which it need not be known: counting ends there
   */
  Optional<Tested> next(int permutations, double enough) {
    Split best = bestOf(series);
    if (!(best.divergence() > 0)) {
      return Optional.empty();
    }
    double asGood = best.divergence() * (1 - ROUNDING);
    double most = enough * (permutations + 1);
    int count = 1;
    for (int i = 0; i < permutations && count <= most; i++) {
      count += bestOf(permuted()).divergence() >= asGood ? 1 : 0;
    }
    return Optional.of(new Tested(best.at(), (double) count / (permutations + 1)));
  }

  /** Splits there from now on. */
  void split(int at) {
    ends.add(at);
  }

  /** Ends of the segments, the last of which is the length of the series. */
  TreeSet<Integer> ends() {
    return new TreeSet<>(ends);
  }

  private Split bestOf(double[] values) {
    Split best = new Split(0, Double.NEGATIVE_INFINITY);
    int from = 0;
    for (int to : ends) {
      if (to - from >= 2 * min) {
        best = Split.better(best, Split.best(values, from, to, min));
      }
      from = to;
    }
    return best;
  }

  /** Each segment shuffled in itself (Fisher and Yates). */
  private double[] permuted() {
    double[] values = series.clone();
    int from = 0;
    for (int to : ends) {
      for (int i = to - 1; i > from; i--) {
        int other = from + random.nextInt(i - from + 1);
        double value = values[i];
        values[i] = values[other];
        values[other] = value;
      }
      from = to;
    }
    return values;
  }
}
