package dev.headroom.analysis.examiner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.analysis.gate.GateRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class GateExamTest {
  /** Benchmarks whose restarts lie 2 % apart, and their windows 1 %. */
  private static List<List<Restart>> benchmarks() {
    SplittableRandom random = new SplittableRandom(3);
    List<List<Restart>> benchmarks = new ArrayList<>();
    for (int benchmark = 0; benchmark < 10; benchmark++) {
      List<Restart> restarts = new ArrayList<>();
      for (int restart = 0; restart < 10; restart++) {
        double own = 1 + 0.02 * normal(random);
        restarts.add(
            Restart.of(
                DoubleStream.generate(() -> own * (1 + 0.01 * normal(random)))
                    .limit(30)
                    .boxed()
                    .toList()));
      }
      benchmarks.add(restarts);
    }
    return benchmarks;
  }

  private static double normal(SplittableRandom random) {
    return DoubleStream.generate(random::nextDouble).limit(12).sum() - 6;
  }

  @Test
  void rules_that_take_windows_as_their_sample_cry_wolf_and_the_gate_does_not() {
    GateScores scores = GateExam.examine(benchmarks(), 30, 5, GateRules.DEFAULT);

    RuleMarks windows = scores.rules().get(0);
    assertThat(scores.ours().falseChecks()).isLessThanOrEqualTo(1);
    assertThat(windows.falseChecks()).isGreaterThan(scores.checks() / 5);
    assertThat(scores.ours().caught().get(2)).as("of 30 slowed by 20 %").isGreaterThan(28);
    assertThat(scores.tuned())
        .allSatisfy(
            rule ->
                assertThat(rule.falseChecks()).isLessThanOrEqualTo(scores.ours().falseChecks()));
    assertThat(GateTable.lines(scores)).filteredOn(line -> line.startsWith("| ")).hasSize(20);
    assertThat(scores.passed().get(2)).as("of 30 slowed by 20 %").isZero();
    assertThat(scores.added().falseFamilies()).isZero();
    assertThat(scores.added().caught().get(2)).isEqualTo(scores.added().families());
  }
}
