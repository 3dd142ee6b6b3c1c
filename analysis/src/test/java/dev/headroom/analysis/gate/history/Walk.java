package dev.headroom.analysis.gate.history;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Series whose truth is known. */
final class Walk {
  private Walk() {}

  /** Values that differ by chance from what they would be. */
  static double[] around(IntToDoubleFunction truth, int runs, double deviation, long seed) {
    Random random = new Random(seed);
    double[] series = new double[runs];
    Arrays.setAll(series, i -> truth.applyAsDouble(i) + deviation * random.nextGaussian());
    return series;
  }
}
