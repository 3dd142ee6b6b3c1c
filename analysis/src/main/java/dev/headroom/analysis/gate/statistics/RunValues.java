package dev.headroom.analysis.gate.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What was measured in the runs of one side, a value a run.
 *
 * @param values on the scale on which runs are compared
 * @param meanSquaredError mean over the runs of each value's own squared standard error; 0 where
 *     nobody knows: a floor of the variance, for what a run cannot tell of itself no comparison can
 */
public record RunValues(List<Double> values, double meanSquaredError) {
  public RunValues {
    values = List.copyOf(values);
    if (!(meanSquaredError >= 0) || values.stream().anyMatch(y -> !Double.isFinite(y))) {
      throw new IllegalArgumentException("no values of runs: " + values);
    }
  }

  public int runs() {
    return values.size();
  }

  /** Their mean; NaN of none. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /**
   * The greatest of the sample's variance, of what is known from earlier runs, and of the mean
   * squared error within runs; empty where neither of the first two is known.
   *
   * @param known from earlier runs of the same code
   */
  Optional<Variance> variance(Optional<Variance> known) {
    Optional<Variance> sample = Variance.of(values);
    Optional<Variance> greater =
        sample.isPresent() && known.isPresent()
            ? Optional.of(greater(sample.get(), known.get()))
            : sample.or(() -> known);
    return greater.map(
        between ->
            new Variance(Math.max(between.value(), meanSquaredError), between.degreesOfFreedom()));
  }

  private static Variance greater(Variance one, Variance other) {
    return one.value() >= other.value() ? one : other;
  }
}
