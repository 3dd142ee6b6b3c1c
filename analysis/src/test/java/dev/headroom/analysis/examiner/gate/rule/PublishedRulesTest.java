package dev.headroom.analysis.examiner.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PublishedRulesTest {
  /** Constant within each run. */
  private static List<Restart> runs(double... medians) {
    return DoubleStream.of(medians)
        .mapToObj(median -> Restart.of(Collections.nCopies(20, median)))
        .toList();
  }

  /** R: wilcox.test(c(0.80, 0.83, 1.89, 1.04, 1.45), c(1.15, 0.88, 0.90, 0.74, 1.21)): W = 15. */
  @Test
  void u_is_that_of_r() {
    double[] one = {0.80, 0.83, 1.89, 1.04, 1.45};
    double[] other = {1.15, 0.88, 0.90, 0.74, 1.21};

    assertThat(MannWhitney.u(other, one)).isEqualTo(15);
    assertThat(MannWhitney.u(one, other)).isEqualTo(10);
    assertThat(MannWhitney.u(new double[] {1, 1}, new double[] {1, 1})).isEqualTo(2);
    assertThat(MannWhitney.deviation(5, 5)).isCloseTo(Math.sqrt(25 * 11 / 12.0), within(1e-12));
  }

  @Test
  void every_rule_calls_twice_as_slow_a_regression_and_half_as_slow_none() {
    RestartPair slower =
        new RestartPair(runs(1, 1.01, 0.99, 1.02, 0.98), runs(2, 2.02, 1.98, 2.04, 1.96));
    RestartPair quicker = new RestartPair(slower.candidate(), slower.base());

    assertThat(PublishedRules.all())
        .hasSize(7)
        .allSatisfy(
            rule -> {
              assertThat(rule.score(slower)).as(rule.name()).isGreaterThan(rule.threshold());
              assertThat(rule.score(quicker)).as(rule.name()).isLessThan(rule.threshold());
            });
  }

  /** Its mean is beyond 10 %, and its runs overlap with the base's. */
  @Test
  void rules_disagree_where_they_should() {
    RestartPair wide = new RestartPair(runs(1, 1.5, 0.7, 1.2, 0.8), runs(1.1, 1.7, 0.9, 1.3, 1.0));

    assertThat(new FixedRule().score(wide)).isGreaterThan(new FixedRule().threshold());
    assertThat(new MediansRule().score(wide)).isLessThan(new MediansRule().threshold());
    assertThat(new BencherRule().score(wide)).isLessThan(new BencherRule().threshold());
    assertThat(new OtavaRule().score(wide)).isLessThan(new OtavaRule().threshold());
  }
}
