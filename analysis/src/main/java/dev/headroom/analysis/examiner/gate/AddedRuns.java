package dev.headroom.analysis.examiner.gate;

import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.analysis.examiner.gate.rule.RestartPair;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.GateVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gates that look twice: where one of five runs a side leaves something open, it is made again with
 * ten. Each look may make half of the false alarms. There are ten restarts of a benchmark, so runs
 * are drawn from them with replacement, as if there were no other ways for it to start.
 */
final class AddedRuns {
  static final int FEW = 5;
  static final int MANY = 10;

  private AddedRuns() {}

  private static List<RestartPair> family(List<List<Restart>> benchmarks, SplittableRandom random) {
    return IntStream.range(0, GateExam.FAMILY)
        .mapToObj(i -> benchmarks.get(random.nextInt(benchmarks.size())))
        .map(restarts -> RestartPair.drawn(restarts, MANY, random))
        .toList();
  }

  static AddedRunsMarks examine(
      List<List<Restart>> benchmarks, int number, SplittableRandom random, GateRules rules) {
    List<List<RestartPair>> families = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      families.add(family(benchmarks, random));
    }
    GateRules look =
        new GateRules(
            rules.margins(),
            rules.falseAlarms() / 2,
            rules.strict(),
            rules.anyMachine(),
            rules.only());
    List<GateResult> unchanged = families.stream().map(pairs -> judge(pairs, look)).toList();
    List<Integer> caught =
        GateExam.FACTORS.stream().map(factor -> caught(families, factor, look)).toList();
    return new AddedRunsMarks(
        number,
        GateJudge.having(unchanged, CheckVerdict.REGRESSION),
        GateJudge.count(unchanged, CheckVerdict.INCONCLUSIVE),
        (int) unchanged.stream().filter(result -> result.baseRuns() == MANY).count(),
        caught);
  }

  private static int caught(List<List<RestartPair>> families, double factor, GateRules rules) {
    return (int)
        families.stream()
            .map(pairs -> judge(GateJudge.slower(pairs, factor), rules))
            .filter(result -> GateJudge.ofFirst(result) == CheckVerdict.REGRESSION)
            .count();
  }

  private static GateResult judge(List<RestartPair> pairs, GateRules rules) {
    GateResult few = GateJudge.judge(pairs.stream().map(pair -> pair.first(FEW)).toList(), rules);
    return few.verdict() == GateVerdict.INCONCLUSIVE ? GateJudge.judge(pairs, rules) : few;
  }
}
