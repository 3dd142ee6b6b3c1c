package dev.headroom.analysis.gate.statistics;

import dev.headroom.analysis.math.Interval;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * By how much one group of runs differs from another, or a group from nothing.
 *
 * @param estimate difference of the means
 * @param standardError of it
 * @param degreesOfFreedom of the standard error
 */
public record Difference(double estimate, double standardError, double degreesOfFreedom) {
  private static final double UPPER_TAIL = 0.95;

  /**
   * Between two groups whose variances need not be equal (B. L. Welch, "The generalization of
   * Student's problem when several different population variances are involved", Biometrika 34,
   * 1947; degrees of freedom after F. E. Satterthwaite, Biometrics Bulletin 2, 1946).
   *
   * <p>A side with one run has no variance of its own: the other's stands for both, which for one
   * new run is D ± t·s·√(1 + 1/n), the interval of a prediction.
   *
   * @param known variance from earlier runs of the same code
   * @return empty where nothing says how runs of the same code differ
   */
  public static Optional<Difference> between(
      RunValues base, RunValues candidate, Optional<Variance> known) {
    Optional<Variance> ofBase = base.variance(known);
    Optional<Variance> ofCandidate = candidate.variance(known);
    Optional<Variance> alone = ofBase.filter(any -> candidate.runs() == 1);
    if (alone.isPresent()) {
      double floor = Math.max(alone.get().value(), candidate.meanSquaredError());
      double factor = 1 + 1.0 / base.runs();
      return Optional.of(
          new Difference(
              candidate.mean() - base.mean(),
              Math.sqrt(floor * factor),
              alone.get().degreesOfFreedom()));
    }
    Optional<Variance> left = ofBase.or(() -> ofCandidate);
    Optional<Variance> right = ofCandidate.or(() -> ofBase);
    return left.map(one -> welch(base, one, candidate, right.orElseThrow()));
  }

  private static Difference welch(
      RunValues base, Variance ofBase, RunValues candidate, Variance ofCandidate) {
    double one = ofBase.value() / base.runs();
    double other = ofCandidate.value() / candidate.runs();
    double squared = one + other;
    double freedom =
        squared == 0
            ? ofBase.degreesOfFreedom() + ofCandidate.degreesOfFreedom()
            : squared
                * squared
                / (one * one / ofBase.degreesOfFreedom()
                    + other * other / ofCandidate.degreesOfFreedom());
    return new Difference(candidate.mean() - base.mean(), Math.sqrt(squared), freedom);
  }

  /** The mean of one group; empty where nothing says how runs differ. */
  public static Optional<Difference> fromZero(RunValues runs, Optional<Variance> known) {
    return runs.variance(known)
        .map(
            variance ->
                new Difference(
                    runs.mean(),
                    Math.sqrt(variance.value() / runs.runs()),
                    variance.degreesOfFreedom()));
  }

  /** Student's 90 % interval. */
  public Interval interval() {
    double half = halfWidth();
    return new Interval(estimate - half, estimate, estimate + half);
  }

  double halfWidth() {
    return standardError == 0 ? 0 : quantile(UPPER_TAIL, degreesOfFreedom) * standardError;
  }

  /** Probability of an estimate as great as this or greater if there were no difference. */
  public double pValue() {
    if (standardError == 0) {
      return estimate > 0 ? 0 : 1;
    }
    // Of the negative, for 1 − p loses what matters of a small one.
    return new TDistribution(degreesOfFreedom).cumulativeProbability(-estimate / standardError);
  }

  /** Quantile of Student's distribution. */
  static double quantile(double probability, double degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(probability);
  }
}
