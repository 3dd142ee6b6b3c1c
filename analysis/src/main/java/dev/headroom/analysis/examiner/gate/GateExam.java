package dev.headroom.analysis.examiner.gate;

import dev.headroom.analysis.examiner.gate.rule.PublishedRule;
import dev.headroom.analysis.examiner.gate.rule.PublishedRules;
import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.analysis.examiner.gate.rule.RestartPair;
import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.Gate;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.Fingerprint;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Families of checks drawn from the restarts, judged by the gate and by every other rule. */
public final class GateExam {
  /** What the slowed check of each family is slowed by. */
  public static final List<Double> FACTORS = List.of(1.05, 1.1, 1.2, 1.5);

  public static final int FAMILY = 20;

  /** A family of pairs, the first of which is the one to be slowed. */
  private record Family(List<RestartPair> pairs) {
    Family slower(double factor) {
      List<RestartPair> slowed = new ArrayList<>(pairs);
      slowed.set(0, pairs.get(0).slower(factor));
      return new Family(slowed);
    }
  }

  private final List<Family> families = new ArrayList<>();
  private final List<Restart> restarts;
  private final GateRules rules;

  private GateExam(
      List<List<Restart>> benchmarks, int number, SplittableRandom random, GateRules rules) {
    this.restarts = benchmarks.stream().flatMap(List::stream).toList();
    this.rules = rules;
    for (int i = 0; i < number; i++) {
      List<RestartPair> pairs = new ArrayList<>();
      for (int check = 0; check < FAMILY; check++) {
        pairs.add(RestartPair.split(benchmarks.get(random.nextInt(benchmarks.size())), random));
      }
      families.add(new Family(pairs));
    }
  }

  /**
   * The marks.
   *
   * @param benchmarks restarts of each
   * @param families how many
   * @param rules of the gate
   */
  public static GateScores examine(
      List<List<Restart>> benchmarks, int families, long seed, GateRules rules) {
    return new GateExam(benchmarks, families, new SplittableRandom(seed), rules).scores();
  }

  private GateScores scores() {
    List<GateResult> unchanged = families.stream().map(this::judge).toList();
    RuleMarks ours = ours(unchanged);
    List<RuleMarks> published = new ArrayList<>();
    List<RuleMarks> tuned = new ArrayList<>();
    for (PublishedRule rule : PublishedRules.all()) {
      double[][] scores = new double[families.size()][];
      for (int f = 0; f < scores.length; f++) {
        scores[f] = families.get(f).pairs().stream().mapToDouble(rule::score).toArray();
      }
      published.add(marks(rule, scores, rule.threshold()));
      tuned.add(marks(rule, scores, threshold(scores, ours.falseChecks())));
    }
    double[] dropped =
        restarts.stream().filter(Restart::settled).mapToDouble(Restart::dropped).sorted().toArray();
    return new GateScores(
        families.size(),
        FAMILY,
        ours,
        count(unchanged, CheckVerdict.INCONCLUSIVE),
        published,
        tuned,
        dropped.length,
        restarts.size(),
        dropped.length == 0 ? Double.NaN : dropped[dropped.length / 2]);
  }

  private RuleMarks ours(List<GateResult> unchanged) {
    int falseFamilies =
        (int) unchanged.stream().filter(r -> !r.having(CheckVerdict.REGRESSION).isEmpty()).count();
    return new RuleMarks(
        "headroom gate",
        falseFamilies,
        count(unchanged, CheckVerdict.REGRESSION),
        caught(family -> isCaught(judge(family)) ? 1 : 0));
  }

  private static int count(List<GateResult> results, CheckVerdict verdict) {
    return results.stream().mapToInt(result -> result.having(verdict).size()).sum();
  }

  private List<Integer> caught(ToIntFunction<Family> isCaught) {
    return FACTORS.stream()
        .map(factor -> families.stream().mapToInt(f -> isCaught.applyAsInt(f.slower(factor))).sum())
        .toList();
  }

  private static boolean isCaught(GateResult result) {
    return result.having(CheckVerdict.REGRESSION).stream()
        .anyMatch(check -> check.check().request().equals(name(0)));
  }

  private RuleMarks marks(PublishedRule rule, double[][] scores, double threshold) {
    int falseChecks = 0;
    int falseFamilies = 0;
    for (double[] family : scores) {
      int alarms = (int) Arrays.stream(family).filter(score -> score > threshold).count();
      falseChecks += alarms;
      falseFamilies += alarms > 0 ? 1 : 0;
    }
    return new RuleMarks(
        rule.name(),
        falseFamilies,
        falseChecks,
        caught(family -> rule.score(family.pairs().get(0)) > threshold ? 1 : 0));
  }

  /** The least with which at most so many of the scores are above it: the best for the rule. */
  private static double threshold(double[][] scores, int alarms) {
    double[] sorted = Arrays.stream(scores).flatMapToDouble(Arrays::stream).sorted().toArray();
    return sorted[sorted.length - 1 - Math.min(alarms, sorted.length - 1)];
  }

  private GateResult judge(Family family) {
    List<RestartPair> pairs = family.pairs();
    List<RunSample> base = new ArrayList<>();
    List<RunSample> candidate = new ArrayList<>();
    for (int run = 0; run < pairs.get(0).base().size(); run++) {
      int index = run;
      base.add(sample(run, pairs.stream().map(pair -> pair.base().get(index)).toList()));
      candidate.add(sample(run, pairs.stream().map(pair -> pair.candidate().get(index)).toList()));
    }
    return Gate.judge(
        Optional.of(Baseline.of(base, Optional.empty())), candidate, List.of(), rules);
  }

  /** A run in which each benchmark is a request. */
  private static RunSample sample(int run, List<Restart> restarts) {
    Map<CheckId, Measured> values = new TreeMap<>();
    for (int i = 0; i < restarts.size(); i++) {
      Restart restart = restarts.get(i);
      values.put(
          new CheckId(GateMetric.P50, name(i)),
          new Measured(1e3 * restart.median(), restart.error(), restart.windows().size()));
    }
    return new RunSample(
        "restart-" + run,
        "benchmarks",
        "jmh",
        new Fingerprint(Map.of()),
        values,
        Map.of(),
        List.of(),
        Optional.empty());
  }

  private static String name(int check) {
    return "benchmark-" + check;
  }
}
