package dev.headroom.analysis.gate.goal;

import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.LoadLevel;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.analysis.gate.statistics.Difference;
import dev.headroom.analysis.gate.statistics.RunValues;
import dev.headroom.analysis.gate.statistics.Variance;
import dev.headroom.analysis.math.Interval;
import dev.headroom.run.load.ResponseTimes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether runs keep absolute goals, with the interval of what is between runs and within them. */
public final class Goals {
  /** Share of a load from which a level counts as that load: arrivals are drawn by chance. */
  private static final double AS_MUCH = 0.95;

  /** One run tells of itself as much as so many. */
  private static final double WITHIN_FREEDOM = 30;

  private Goals() {}

  /**
   * Each goal, in its order.
   *
   * @param runs at least one, none with a flaw
   */
  public static List<GoalResult> check(List<Requirement> goals, List<RunSample> runs) {
    return goals.stream().map(goal -> check(goal, runs)).toList();
  }

  private static GoalResult check(Requirement goal, List<RunSample> runs) {
    return goal.perSecond()
        .map(rate -> atLoad(goal, rate, runs))
        .orElseGet(() -> judged(goal, runs, run -> run.value(own(goal.check(), run))));
  }

  private static GoalResult judged(
      Requirement goal, List<RunSample> runs, Function<RunSample, Optional<Measured>> value) {
    List<Measured> measured = runs.stream().flatMap(run -> value.apply(run).stream()).toList();
    if (measured.size() < runs.size()) {
      return GoalResult.unknown(goal, whyNot(goal.check(), runs));
    }
    Interval interval = interval(goal.check().metric(), measured);
    return new GoalResult(goal, verdict(goal, interval), Optional.of(interval), "");
  }

  private static GoalVerdict verdict(Requirement goal, Interval measured) {
    if (goal.atLeast()) {
      return measured.low() >= goal.bound()
          ? GoalVerdict.HELD
          : measured.high() < goal.bound() ? GoalVerdict.MISSED : GoalVerdict.INCONCLUSIVE;
    }
    return measured.high() <= goal.bound()
        ? GoalVerdict.HELD
        : measured.low() > goal.bound() ? GoalVerdict.MISSED : GoalVerdict.INCONCLUSIVE;
  }

  /** Of several runs by how they differ, of one by what it says of itself. */
  private static Interval interval(GateMetric metric, List<Measured> measured) {
    double squares =
        measured.stream()
            .mapToDouble(m -> m.standardError() * m.standardError())
            .average()
            .orElse(0);
    RunValues values =
        new RunValues(measured.stream().map(m -> metric.scaled(m.value())).toList(), squares);
    Optional<Variance> within =
        values.runs() > 1 ? Optional.empty() : Optional.of(new Variance(squares, WITHIN_FREEDOM));
    Interval scaled =
        Difference.fromZero(values, within)
            .map(Difference::interval)
            .orElseGet(() -> Interval.exactly(values.mean()));
    double one = metric.unscaled(scaled.low());
    double other = metric.unscaled(scaled.high());
    return new Interval(
        Math.max(0, Math.min(one, other)),
        metric.unscaled(scaled.estimate()),
        Math.max(one, other));
  }

  /**
   * At the lowest level of load that is as high as the goal's. What is kept at a higher load is
   * kept; what is missed there may still be kept at the goal's, if the level below keeps it.
   */
  private static GoalResult atLoad(Requirement goal, double rate, List<RunSample> runs) {
    if (runs.stream().anyMatch(run -> level(run, rate).isEmpty())) {
      double most =
          runs.stream()
              .flatMap(run -> run.levels().stream())
              .mapToDouble(LoadLevel::perSecond)
              .max()
              .orElse(0);
      return GoalResult.unknown(
          goal,
          String.format(
              Locale.ROOT, "not every run was loaded with as much; the most was %.0f/s", most));
    }
    long fewest =
        runs.stream()
            .mapToLong(run -> responses(level(run, rate).orElseThrow(), own(goal.check(), run)))
            .min()
            .orElse(0);
    if (fewest < goal.check().metric().minResponses()) {
      return GoalResult.unknown(goal, tooFew(goal.check(), fewest, "at that load in a run"));
    }
    GoalResult there =
        judged(
            goal, runs, run -> level(run, rate).flatMap(l -> latency(l, own(goal.check(), run))));
    double lowest =
        runs.stream()
            .mapToDouble(run -> level(run, rate).orElseThrow().perSecond())
            .min()
            .orElse(0);
    boolean isHigher = AS_MUCH * lowest > rate;
    return there.verdict() == GoalVerdict.MISSED && isHigher && keepsBelow(goal, rate, runs)
        ? new GoalResult(
            goal,
            GoalVerdict.INCONCLUSIVE,
            there.measured(),
            String.format(Locale.ROOT, "measured at %.0f/s; hold the goal's load to tell", lowest))
        : there;
  }

  private static boolean keepsBelow(Requirement goal, double rate, List<RunSample> runs) {
    return judged(
                goal,
                runs,
                run -> below(run, rate).flatMap(l -> latency(l, own(goal.check(), run))))
            .verdict()
        != GoalVerdict.MISSED;
  }

  private static Optional<LoadLevel> level(RunSample run, double rate) {
    return run.levels().stream()
        .filter(level -> level.perSecond() >= AS_MUCH * rate)
        .min(Comparator.comparingDouble(LoadLevel::perSecond));
  }

  private static Optional<LoadLevel> below(RunSample run, double rate) {
    return run.levels().stream()
        .filter(level -> level.perSecond() < AS_MUCH * rate)
        .max(Comparator.comparingDouble(LoadLevel::perSecond));
  }

  /** A run with one request has no other figures of it than of all. */
  private static CheckId own(CheckId check, RunSample run) {
    return run.times().keySet().equals(Set.of(check.request()))
        ? CheckId.of(check.metric())
        : check;
  }

  private static Optional<Measured> latency(LoadLevel level, CheckId check) {
    return Optional.ofNullable(level.latency().get(check));
  }

  private static String whyNot(CheckId check, List<RunSample> runs) {
    if (check.metric() == GateMetric.XMAX) {
      return "the load did not go as far as the target's limit in every run: measure runs that do,"
          + " with 'headroom run', and --max-users if its probe ended too early";
    }
    long needed = check.metric().minResponses();
    long least = runs.stream().mapToLong(run -> responses(check.request(), run)).min().orElse(0);
    if (needed > 0 && least > 0 && least < needed) {
      return tooFew(check, least, "in a run");
    }
    return least == 0 && !check.request().isEmpty()
        ? "no run has a response to '" + check.request() + "'"
        : "not measured in every run";
  }

  private static String tooFew(CheckId check, long had, String where) {
    return String.format(
        Locale.ROOT,
        "%s needs %d responses %s, a run had %d",
        check.metric().code(),
        check.metric().minResponses(),
        where,
        had);
  }

  /** As many as the percentile that needs the fewest says. */
  private static long responses(LoadLevel level, CheckId check) {
    return level.latency().entrySet().stream()
        .filter(entry -> entry.getKey().request().equals(check.request()))
        .mapToLong(entry -> entry.getValue().count())
        .max()
        .orElse(0);
  }

  private static long responses(String request, RunSample run) {
    Collection<ResponseTimes> all = run.times().values();
    return request.isEmpty()
        ? all.stream().mapToLong(ResponseTimes::count).sum()
        : run.times().getOrDefault(request, ResponseTimes.none()).count();
  }
}
