package dev.headroom.analysis.promise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How right promises were so far.
 *
 * @param promises that were made and measured
 * @param kept of them, those whose measured factor lies in the promised interval; of 90 % intervals
 *     that ought to be nine in ten
 * @param medianError how far off the factor was in the middle, as a share of the promised one
 */
public record Calibration(int promises, int kept, double medianError) {
  /** Over all promises; empty if there is none. */
  public static Optional<Calibration> of(List<PromisedGain> gains) {
    if (gains.isEmpty()) {
      return Optional.empty();
    }
    long kept = gains.stream().filter(g -> g.outcome() == PromisedGain.Outcome.KEPT).count();
    double[] errors = gains.stream().mapToDouble(g -> Math.abs(g.surplus())).sorted().toArray();
    return Optional.of(new Calibration(gains.size(), (int) kept, median(errors)));
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    double[] middle =
        Arrays.copyOfRange(sorted, sorted.length % 2 == 0 ? half - 1 : half, half + 1);
    return Arrays.stream(middle).average().orElseThrow();
  }
}
