package dev.headroom.load.plan;

import java.util.Comparator;
import java.util.List;

/**
 * Decides after each doubling of users whether the probe has found the highest throughput.
 *
 * <p>By the asymptotic bounds of a closed system, X(N) ≤ min(N / (R + Z), 1 / D_max) (Denning and
 * Buzen, The Operational Analysis of Queueing Network Models, ACM Computing Surveys 10(3), 1978):
 * throughput doubles with the users until the bottleneck is busy, and is flat from there. One flat
 * doubling may be a disturbance of one step, so the rule compares the best of the last two steps
 * with the best of all before: the probe goes on as long as either of them gained {@value
 * #MIN_GAIN} or more. A step that a disturbance made too low is thereby outvoted by the next one,
 * and a slow approach of, say, 4 % a doubling still counts as growth, since two of them are 8 %.
 */
public final class SaturationRule {
  /** Gain of a doubling below which throughput counts as flat (DESIGN 5). */
  public static final double MIN_GAIN = 0.05;

  /** Share of failed requests above which the system is taken to refuse the load. */
  public static final double MAX_FAILED = 0.10;

  private SaturationRule() {}

  /** What the steps so far say. */
  public enum Decision {
    CONTINUE,
    CONVERGED,
    ERRORS
  }

  /** Decides after the last of {@code steps}, which stand in the order of their users. */
  public static Decision decide(List<StepResult> steps) {
    int count = steps.size();
    if (count == 0) {
      return Decision.CONTINUE;
    }
    if (steps.get(count - 1).failedShare() > MAX_FAILED) {
      return Decision.ERRORS;
    }
    if (count < 3) {
      return Decision.CONTINUE;
    }
    double before = best(steps.subList(0, count - 2));
    double recent = best(steps.subList(count - 2, count));
    // Nothing at all in three steps (before = recent = 0) is no growth either.
    return recent <= (1 + MIN_GAIN) * before ? Decision.CONVERGED : Decision.CONTINUE;
  }

  /**
   * The highest sustained throughput, requests per second: the mean of the two best steps, since
   * the best alone would be the luckiest. A probe that has converged has two steps on its plateau.
   * Steps in which the system refused the load do not count; 0 where no other is left.
   */
  public static double capacity(List<StepResult> steps) {
    return steps.stream()
        .filter(step -> step.failedShare() <= MAX_FAILED)
        .map(StepResult::throughput)
        .sorted(Comparator.reverseOrder())
        .limit(2)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static double best(List<StepResult> steps) {
    return steps.stream().mapToDouble(StepResult::throughput).max().orElse(0);
  }
}
