package dev.headroom.analysis.gate.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A variance between runs of the same code, and how well it is known.
 *
 * @param value on the scale on which runs are compared, squared
 * @param degreesOfFreedom of the estimate, greater than 0
 */
public record Variance(double value, double degreesOfFreedom) {
  public Variance {
    if (!(value >= 0 && Double.isFinite(value)) || !(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException(
          "not a variance: " + value + " with " + degreesOfFreedom + " degrees of freedom");
    }
  }

  /** Of values, with n − 1 in the denominator; empty of fewer than two. */
  public static Optional<Variance> of(List<Double> values) {
    int n = values.size();
    if (n < 2) {
      return Optional.empty();
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = values.stream().mapToDouble(y -> (y - mean) * (y - mean)).sum();
    return Optional.of(new Variance(squares / (n - 1), n - 1));
  }

  /** Of several groups together, each weighing as its degrees of freedom; empty of none. */
  public static Optional<Variance> pooled(Collection<Variance> groups) {
    double freedom = groups.stream().mapToDouble(Variance::degreesOfFreedom).sum();
    double squares = groups.stream().mapToDouble(g -> g.value * g.degreesOfFreedom).sum();
    return freedom == 0 ? Optional.empty() : Optional.of(new Variance(squares / freedom, freedom));
  }

  /** The same, known no better than with so many degrees of freedom: what was learnt long ago. */
  public Variance knownAtMost(double mostFreedom) {
    return new Variance(value, Math.min(degreesOfFreedom, mostFreedom));
  }
}
