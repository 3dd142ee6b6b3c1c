package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.Goal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What the target ought to reach. */
public final class GoalOptions {
  private static final Pattern GOAL =
      Pattern.compile(
          "([0-9.]+) *(?:/s|req/s)?(?: +p99 *< *([0-9.]+) *(ms|s))?", Pattern.CASE_INSENSITIVE);
  private static final double MILLIS = 1e3;

  @Option(
      names = "--goal",
      paramLabel = "REQ/S",
      description = "throughput that the target ought to take, such as 1000 or '1000/s p99<200ms'")
  private String goal;

  @Option(
      names = "--p99",
      paramLabel = "MS",
      description = "bound on the 99th percentile of the response time, in milliseconds")
  private Double p99Millis;

  public Optional<Goal> goal() {
    if (goal == null && p99Millis != null) {
      throw new RefusedException("--p99 needs --goal: at which throughput is it to hold?");
    }
    return Optional.ofNullable(goal).map(this::parsed);
  }

  private Goal parsed(String text) {
    Matcher matcher = GOAL.matcher(text.strip());
    if (!matcher.matches()) {
      throw new RefusedException(
          "--goal '" + text + "': write it like 1000, or like '1000/s p99<200ms'");
    }
    if (matcher.group(2) != null && p99Millis != null) {
      throw new RefusedException("--p99 and a p99 in --goal: give one of them");
    }
    double perSecond = number(matcher.group(1));
    Optional<Double> inGoal =
        Optional.ofNullable(matcher.group(2))
            .map(p99 -> number(p99) / (matcher.group(3).equalsIgnoreCase("s") ? 1 : MILLIS));
    Optional<Double> p99 = inGoal.or(() -> Optional.ofNullable(p99Millis).map(ms -> ms / MILLIS));
    if (!isPositive(perSecond) || p99.filter(seconds -> !isPositive(seconds)).isPresent()) {
      throw new RefusedException("--goal and --p99 must be numbers greater than 0");
    }
    return new Goal(perSecond, p99);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isPositive(double value) {
    return value > 0 && Double.isFinite(value);
  }
}
