package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.Goal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the target ought to reach. */
public final class GoalOptions {
  @Option(
      names = "--goal",
      paramLabel = "REQ/S",
      description = "throughput that the target ought to take")
  private Double goal;

  @Option(
      names = "--p99",
      paramLabel = "MS",
      description = "bound on the 99th percentile of the response time, in milliseconds")
  private Double p99Millis;

  public Optional<Goal> goal() {
    if (goal == null && p99Millis != null) {
      throw new RefusedException("--p99 needs --goal: at which throughput is it to hold?");
    }
    if (goal != null && !isRate(goal) || p99Millis != null && !isRate(p99Millis)) {
      throw new RefusedException("--goal and --p99 must be numbers greater than 0");
    }
    return goal == null
        ? Optional.empty()
        : Optional.of(new Goal(goal, Optional.ofNullable(p99Millis).map(ms -> ms / 1e3)));
  }

  private static boolean isRate(double value) {
    return value > 0 && Double.isFinite(value);
  }
}
