package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.run.Goal;

/** To which throughput a bar of full length belongs. */
public final class LadderScale {
  // Were the longest bar a hundred times the first, the first would not show.
  private static final double MAX_TIMES_THE_FIRST = 8;

  private LadderScale() {}

  /** The longest limit or goal, but at most eight times the greater of the first limit and goal. */
  public static double of(Diagnosis diagnosis) {
    double goal = diagnosis.run().goal().map(Goal::throughputPerSecond).orElse(0.0);
    double longest = goal;
    double first = Double.POSITIVE_INFINITY;
    for (var rung : diagnosis.ladder()) {
      double limit = rung.limitPerSecond().estimate();
      if (Double.isFinite(limit) && limit > 0) {
        longest = Math.max(longest, limit);
        first = Math.min(first, limit);
      }
    }
    double most = MAX_TIMES_THE_FIRST * Math.max(first, goal);
    return Math.max(Math.min(longest, most), Double.MIN_NORMAL);
  }
}
