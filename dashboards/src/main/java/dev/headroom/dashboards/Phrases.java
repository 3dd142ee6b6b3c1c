package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.run.Goal;
import java.util.Optional;

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

  /**
   * What a resource says of its saturation, and at which load that was: not that of its use. What
   * is full without any request is so at every load.
   */
  public static Optional<String> evidence(ResourceLimit rung) {
    String when = rung.filledByBackground() ? "" : "at the knee: ";
    return rung.saturationEvidence().map(text -> when + text);
  }

  /** The answer in a few words, before its sentence. */
  public static String headline(Verdict verdict) {
    return switch (verdict.kind()) {
      case BOTTLENECK ->
          verdict.resource().map(Object::toString).orElse("")
              + " is the next bottleneck ("
              + Figures.probability(verdict.probability())
              + " sure)";
      case HEALTHY -> "no bottleneck in the range measured";
      case INCONCLUSIVE -> "inconclusive: the evidence does not name a bottleneck";
      case INJECTOR_LIMITED -> "no answer: the load generator was the limit, not the target";
      case MACHINE_TOO_SMALL -> "no answer: this machine is too small for what was asked";
      case MACHINE_DISTURBED -> "no answer: something else kept this machine busy";
    };
  }
}
