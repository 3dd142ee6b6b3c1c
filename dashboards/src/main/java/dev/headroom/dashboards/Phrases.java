package dev.headroom.dashboards;

import dev.headroom.analysis.measure.Knee;
import dev.headroom.run.Goal;

/** Sentences that every form of the report says in the same words. */
public final class Phrases {
  private Phrases() {}

  /** The target's name, or that it has none. */
  public static String target(String target) {
    return target.isBlank() ? "unnamed target" : target;
  }

  /** Such as {@code goal 1,000 req/s, p99 < 200 ms}. */
  public static String goal(Goal goal) {
    String rate = "goal " + Figures.requestRate(goal.throughputPerSecond());
    return goal.p99Seconds().map(p -> rate + ", p99 < " + Figures.millis(p) + " ms").orElse(rate);
  }

  /**
   * The most that was measured, and whether that is the most that it takes. It is a mean, above
   * which a single step may lie.
   */
  public static String knee(Knee knee) {
    String rate = Figures.requestRate(knee.xMaxPerSecond().estimate());
    return knee.reached()
        ? "takes about "
            + rate
            + " at most ("
            + Figures.plusMinus(knee.xMaxPerSecond()).map(pm -> pm + ", ").orElse("")
            + "measured)"
        : "took " + rate + ", as far as it was loaded";
  }
}
