package dev.headroom.analysis.gate.cause;

import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.statistics.Difference;
import dev.headroom.analysis.gate.statistics.RunValues;
import dev.headroom.analysis.math.Interval;
import java.util.List;
import java.util.Optional;

/**
 * By how much a cost differs between two sides, as checks are compared: Welch's interval over runs,
 * whose variance is at least what sampling leaves within them.
 */
record CostChange(CostTree base, CostTree candidate) {
  /**
   * The change with its 90 % interval. What a side has not seen is 0 there, and may have been as
   * much as it could have missed.
   *
   * @param before a value for each run of the baseline
   * @param now likewise of the candidate
   * @return empty where nothing says how runs differ
   */
  Optional<Interval> of(List<Double> before, List<Double> now) {
    double missedBefore = isUnseen(before) ? base.detectionLimit() : 0;
    double missedNow = isUnseen(now) ? candidate.detectionLimit() : 0;
    return Difference.between(values(base, before), values(candidate, now), Optional.empty())
        .map(Difference::interval)
        .map(
            change ->
                new Interval(
                    change.low() - missedBefore, change.estimate(), change.high() + missedNow));
  }

  private static RunValues values(CostTree tree, List<Double> costs) {
    return new RunValues(costs, tree.meanSquaredError(costs));
  }

  static boolean isUnseen(List<Double> costs) {
    return costs.stream().allMatch(cost -> cost == 0);
  }
}
