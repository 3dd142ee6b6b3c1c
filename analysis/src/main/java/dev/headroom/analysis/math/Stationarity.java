package dev.headroom.analysis.math;

/**
 * Where a series has settled: the Marginal Standard Error Rule. It drops the leading values whose
 * removal makes the standard error of the mean of the rest smallest, and distrusts an answer in the
 * second half of the series, which says that it was still moving at its end (K. P. White, "An
 * effective truncation heuristic for bias reduction in simulation output", Simulation 69(6), 1997).
 * Unlike there, at least five values are kept: two neighbours are often equal by chance, and of ten
 * values of mere noise the rule would then call two series in five unsettled.
 *
 * @param dropped leading values that are not stationary
 * @param settled whether enough is left to call the rest stationary
 */
public record Stationarity(int dropped, boolean settled) {
  /** Fewer values than this cannot show a trend, nor that there is none. */
  private static final int MIN_VALUES = 5;

  /** Applies the rule; values that are not finite count as the mean of the others. */
  public static Stationarity of(double[] values) {
    int n = values.length;
    if (n < MIN_VALUES) {
      return new Stationarity(0, true);
    }
    double[] finite = withoutGaps(values);
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d <= n - MIN_VALUES; d++) {
      double error = squaredError(finite, d) / ((double) (n - d) * (n - d));
      // A tie keeps more of the data; rounding must not decide.
      if (error < least * (1 - 1e-12)) {
        least = error;
        best = d;
      }
    }
    return best <= n / 2 ? new Stationarity(best, true) : new Stationarity(n / 2, false);
  }

  private static double squaredError(double[] values, int from) {
    double mean = 0;
    for (int i = from; i < values.length; i++) {
      mean += values[i];
    }
    mean /= values.length - from;
    double sum = 0;
    for (int i = from; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return sum;
  }

  private static double[] withoutGaps(double[] values) {
    double sum = 0;
    int n = 0;
    for (double value : values) {
      if (Double.isFinite(value)) {
        sum += value;
        n++;
      }
    }
    double[] filled = values.clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] = Double.isFinite(filled[i]) ? filled[i] : n == 0 ? 0 : sum / n;
    }
    return filled;
  }
}
