package dev.headroom.analysis.gate.statistics;

import dev.headroom.analysis.math.Interval;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * By how much one group of runs is shifted against another, after their order alone: a single run
 * that is far off widens no bound. The bounds are order statistics of the differences of all pairs
 * of runs (J. L. Hodges, E. L. Lehmann, "Estimates of location based on rank tests", Annals of
 * Mathematical Statistics 34, 1963), for which {@link RankSum} says how sure they are.
 */
public final class RankShift {
  private static final double TAIL = 0.05;

  /** The normal distribution's 95 % quantile. */
  private static final double Z = 1.645;

  private final double[] base;
  private final double[] candidate;
  private final double[] differences;
  private final RankSum distribution;
  private final double errorWithinRuns;

  public RankShift(RunValues base, RunValues candidate) {
    this.base = sorted(base);
    this.candidate = sorted(candidate);
    this.differences =
        base.values().stream()
            .flatMapToDouble(b -> candidate.values().stream().mapToDouble(c -> c - b))
            .sorted()
            .toArray();
    this.errorWithinRuns =
        Math.sqrt(
            base.meanSquaredError() / base.runs()
                + candidate.meanSquaredError() / candidate.runs());
    this.distribution = RankSum.of(this.base.length, this.candidate.length);
  }

  private static double[] sorted(RunValues runs) {
    return runs.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** How often, of one and the same system, a bound is above 0; 0 where so few runs have none. */
  public double level(double mostAlarms) {
    return distribution.atMost(mostAlarms).level();
  }

  /**
   * What the shift is greater than, but for so many cases; empty where so few runs cannot say it.
   *
   * @param mostAlarms share of cases, 0 … 1
   */
  public OptionalDouble atLeast(double mostAlarms) {
    int rank = distribution.atMost(mostAlarms).rank();
    return rank == 0 ? OptionalDouble.empty() : OptionalDouble.of(differences[rank - 1]);
  }

  /**
   * The greatest difference of means that these values give, however they are dealt out to the two
   * sides; where it is within the margin chance cannot carry a check beyond it.
   */
  public double mostByChance() {
    double[] all = Arrays.copyOf(base, base.length + candidate.length);
    System.arraycopy(candidate, 0, all, base.length, candidate.length);
    Arrays.sort(all);
    return Arrays.stream(all, base.length, all.length).average().orElseThrow()
        - Arrays.stream(all, 0, base.length).average().orElseThrow();
  }

  /**
   * The narrower of an interval and that of 90 % by ranks, with the estimate still in it. The
   * latter goes on to the farthest runs of either side, for a few that are as none was before are a
   * new mode, which no shift describes; and at least as far as what the runs cannot tell of
   * themselves: runs without a failure have one and the same value, and do not know it to be 0.
   */
  public Interval narrowed(Interval interval) {
    int rank = distribution.atMost(TAIL).rank();
    if (rank == 0) {
      return interval;
    }
    double estimate = interval.estimate();
    double low = Math.min(differences[rank - 1], candidate[0] - base[0]);
    double high =
        Math.max(
            differences[differences.length - rank],
            candidate[candidate.length - 1] - base[base.length - 1]);
    double least = Z * errorWithinRuns;
    return new Interval(
        Math.max(Math.min(estimate - least, low), interval.low()),
        estimate,
        Math.min(Math.max(estimate + least, high), interval.high()));
  }
}
