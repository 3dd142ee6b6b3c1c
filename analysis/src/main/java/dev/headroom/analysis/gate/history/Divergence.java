package dev.headroom.analysis.gate.history;

/**
 * How differently two neighbouring parts of a series are distributed: the energy distance of
 * Székely and Rizzo with exponent 1, weighted by the parts' lengths (D. S. Matteson, N. A. James,
 * "A nonparametric approach for multiple change point analysis of multivariate data", JASA 109,
 * 2014, equation 7).
 */
public final class Divergence {
  private Divergence() {}

  /**
   * Of {@code [from, at)} and {@code [at, to)}, each of at least two values; in the unit of the
   * values, about 0 where both are alike.
   */
  public static double between(double[] series, int from, int at, int to) {
    double between = 0;
    for (int i = from; i < at; i++) {
      for (int j = at; j < to; j++) {
        between += Math.abs(series[i] - series[j]);
      }
    }
    return of(at - from, to - at, between, within(series, from, at), within(series, at, to));
  }

  private static double within(double[] series, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        sum += Math.abs(series[i] - series[j]);
      }
    }
    return sum;
  }

  /**
   * Of parts whose distances are summed up already.
   *
   * @param n values before
   * @param m values after
   * @param between sum of the distances of all pairs from both parts
   * @param before sum of the distances of all pairs within the first part, each once
   * @param after likewise of the second part
   */
  static double of(int n, int m, double between, double before, double after) {
    double nm = (double) n * m;
    return nm / (n + m) * (2 * between / nm - before / pairs(n) - after / pairs(m));
  }

  private static double pairs(int n) {
    return n * (n - 1) / 2.0;
  }
}
