package dev.headroom.analysis.gate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivergenceTest {
  /** Between {0, 1} and {10, 11}: 2·10 − 1 − 1 = 18, times 2·2/4. */
  @Test
  void divergence_is_that_of_the_formula() {
    assertThat(Divergence.between(new double[] {5, 0, 1, 10, 11, 7}, 1, 3, 5))
        .isCloseTo(18, within(1e-12));
  }

  /** Every pair of ends by itself, by the definition. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void the_best_split_is_the_best_of_all_pairs_of_ends(int min) {
    for (long seed = 0; seed < 20; seed++) {
      double[] series = Walk.around(i -> i < 9 ? 0 : 0.7, 23, 1, seed);
      Split expected = new Split(0, Double.NEGATIVE_INFINITY);
      for (int at = 2 + min; at <= 21 - min; at++) {
        for (int end = at + min; end <= 21; end++) {
          expected = Split.better(expected, new Split(at, Divergence.between(series, 2, at, end)));
        }
      }

      Split best = Split.best(series, 2, 21, min);

      assertThat(best.at()).isEqualTo(expected.at());
      assertThat(best.divergence()).isCloseTo(expected.divergence(), within(1e-9));
    }
  }

  @Test
  void a_stretch_shorter_than_two_parts_has_no_split() {
    assertThat(Split.best(new double[] {1, 2, 9, 9, 9}, 0, 5, 3).divergence())
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
