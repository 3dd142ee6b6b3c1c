package dev.headroom.analysis.examiner.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BayesianRunsTest {
  private static double[] series(int seconds, int change, double step) {
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, seconds)
        .mapToDouble(i -> 0.3 * random.nextGaussian() + (i >= change ? step : 0))
        .toArray();
  }

  @Test
  void the_change_is_where_the_mean_changes() {
    assertThat(BayesianRuns.lastChange(series(40, 25, 3))).isBetween(24, 26);
  }

  @Test
  void of_two_changes_it_is_the_last() {
    double[] twice = series(40, 12, 3);
    for (int i = 30; i < twice.length; i++) {
      twice[i] -= 6;
    }

    assertThat(BayesianRuns.lastChange(twice)).isBetween(29, 31);
  }

  @Test
  void without_a_change_all_is_one_run() {
    assertThat(BayesianRuns.lastChange(series(40, 40, 0))).isLessThanOrEqualTo(2);
  }
}
