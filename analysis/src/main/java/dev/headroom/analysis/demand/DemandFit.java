package dev.headroom.analysis.demand;

import dev.headroom.analysis.model.Station;
import java.util.Arrays;

/**
 * A resource's demands as fitted.
 *
 * @param station demands and background
 * @param rSquared share of the variance of busy amounts that throughput explains; 1 where they do
 *     not vary, and possibly below 0 for a fit through the origin
 */
public record DemandFit(Station station, double rSquared) {
  static double rSquared(double[] observed, double[] predicted) {
    double mean = Arrays.stream(observed).average().orElse(0);
    double residual = 0;
    double total = 0;
    for (int i = 0; i < observed.length; i++) {
      residual += (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
      total += (observed[i] - mean) * (observed[i] - mean);
    }
    if (total == 0) {
      return residual == 0 ? 1 : 0;
    }
    return 1 - residual / total;
  }
}
