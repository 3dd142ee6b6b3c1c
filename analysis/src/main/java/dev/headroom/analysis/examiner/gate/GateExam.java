package dev.headroom.analysis.examiner.gate;

import dev.headroom.analysis.examiner.gate.rule.PublishedRule;
import dev.headroom.analysis.examiner.gate.rule.PublishedRules;
import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.analysis.examiner.gate.rule.RestartPair;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Families of checks drawn from the restarts, judged by the gate and by every other rule. */
public final class GateExam {
  /** What the slowed check of each family is slowed by. */
  public static final List<Double> FACTORS = List.of(1.05, 1.1, 1.2, 1.5);

  public static final int FAMILY = 20;

  /** Gates that may look twice cost several times as much. */
  private static final int FAMILIES_A_SECOND_LOOK = 4;

  private final List<List<RestartPair>> families = new ArrayList<>();
  private final List<List<Restart>> benchmarks;
  private final SplittableRandom random;
  private final GateRules rules;

  private GateExam(
      List<List<Restart>> benchmarks, int number, SplittableRandom random, GateRules rules) {
    this.benchmarks = benchmarks;
    this.random = random;
    this.rules = rules;
    for (int i = 0; i < number; i++) {
      List<RestartPair> pairs = new ArrayList<>();
      for (int check = 0; check < FAMILY; check++) {
        pairs.add(RestartPair.split(benchmarks.get(random.nextInt(benchmarks.size())), random));
      }
      families.add(pairs);
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
    List<GateResult> unchanged = families.stream().map(f -> GateJudge.judge(f, rules)).toList();
    List<List<CheckVerdict>> slowed = FACTORS.stream().map(this::slowed).toList();
    RuleMarks ours =
        new RuleMarks(
            "headroom gate",
            GateJudge.having(unchanged, CheckVerdict.REGRESSION),
            GateJudge.count(unchanged, CheckVerdict.REGRESSION),
            count(slowed, CheckVerdict.REGRESSION));
    List<RuleMarks> published = new ArrayList<>();
    List<RuleMarks> tuned = new ArrayList<>();
    for (PublishedRule rule : PublishedRules.all()) {
      double[][] scores = new double[families.size()][];
      for (int f = 0; f < scores.length; f++) {
        scores[f] = families.get(f).stream().mapToDouble(rule::score).toArray();
      }
      published.add(marks(rule, scores, rule.threshold()));
      tuned.add(marks(rule, scores, threshold(scores, ours.falseChecks())));
    }
    int again = Math.max(1, families.size() / FAMILIES_A_SECOND_LOOK);
    return new GateScores(
        families.size(),
        FAMILY,
        ours,
        GateJudge.count(unchanged, CheckVerdict.INCONCLUSIVE),
        count(slowed, CheckVerdict.PASS),
        published,
        tuned,
        AddedRuns.examine(benchmarks, again, random, rules));
  }

  /** What becomes of the first check of each family when it is slowed. */
  private List<CheckVerdict> slowed(double factor) {
    return families.stream()
        .map(f -> GateJudge.ofFirst(GateJudge.judge(GateJudge.slower(f, factor), rules)))
        .toList();
  }

  private static List<Integer> count(List<List<CheckVerdict>> slowed, CheckVerdict wanted) {
    return slowed.stream().map(all -> Collections.frequency(all, wanted)).toList();
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
        FACTORS.stream().map(f -> caught(rule, threshold, f)).toList());
  }

  private int caught(PublishedRule rule, double threshold, double factor) {
    return (int)
        families.stream()
            .filter(family -> rule.score(family.get(0).slower(factor)) > threshold)
            .count();
  }

  /** The least with which at most so many of the scores are above it: the best for the rule. */
  private static double threshold(double[][] scores, int alarms) {
    double[] sorted = Arrays.stream(scores).flatMapToDouble(Arrays::stream).sorted().toArray();
    return sorted[sorted.length - 1 - Math.min(alarms, sorted.length - 1)];
  }
}
