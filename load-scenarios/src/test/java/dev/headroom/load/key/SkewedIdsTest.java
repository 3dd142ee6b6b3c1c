package dev.headroom.load.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewedIdsTest {
  /**
   * Shares of 1, 2 and 4 are 1, 2^-0.8 and 4^-0.8 by the sum of k^-0.8 over k = 1 … 4, which is 1 +
   * 0.574349 + 0.415244 + 0.329877 = 2.319470 (by hand from natural logarithms).
   */
  @Test
  void popularity_falls_with_the_rank_as_the_law_says() {
    double[] shares = shares(new SkewedIds(4, 0.8, 0, Double.POSITIVE_INFINITY), 4, 400_000);

    assertThat(shares)
        .containsExactly(new double[] {0.431133, 0.247621, 0.179026, 0.142221}, within(0.004));
  }

  /**
   * Of 20,000 ids the first has the share 1 / H, where H = sum of k^-0.8 is by Euler and Maclaurin
   * n^0.2 / 0.2 + ζ(0.8) + n^-0.8 / 2, with ζ(0.8) = −4.437538 (a table of Riemann's zeta).
   */
  @Test
  void the_most_popular_of_many_has_the_share_of_the_closed_form() {
    double n = 20_000;
    double sum = Math.pow(n, 0.2) / 0.2 - 4.437538 + Math.pow(n, -0.8) / 2;
    double[] shares = shares(new SkewedIds(20_000, 0.8, 0, Double.POSITIVE_INFINITY), 1, 1_000_000);

    assertThat(1 / sum).isCloseTo(0.0314, within(0.0005));
    assertThat(shares[0]).isCloseTo(1 / sum, within(0.0007));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 999, 1000, 20_000})
  void each_id_has_one_rank(int count) {
    SkewedIds ids = new SkewedIds(count, 0.8, 0, Double.POSITIVE_INFINITY);

    assertThat(IntStream.range(0, count).mapToLong(ids::idOfRank).distinct().count())
        .isEqualTo(count);
    assertThat(IntStream.range(0, count).mapToLong(ids::idOfRank))
        .allMatch(id -> id >= 1 && id <= count);
  }

  @Test
  void popular_ids_are_no_neighbours() {
    SkewedIds ids = new SkewedIds(20_000, 0.8, 0, Double.POSITIVE_INFINITY);

    for (int rank = 1; rank < 20; rank++) {
      assertThat(Math.abs(ids.idOfRank(rank) - ids.idOfRank(rank - 1))).isGreaterThan(100);
    }
  }

  private static double[] shares(SkewedIds ids, int ranks, int draws) {
    SplittableRandom random = new SplittableRandom(7);
    double[] shares = new double[ranks];
    for (int i = 0; i < draws; i++) {
      long id = ids.draw(random, 0);
      for (int rank = 0; rank < ranks; rank++) {
        shares[rank] += id == ids.idOfRank(rank) ? 1.0 / draws : 0;
      }
    }
    return shares;
  }
}
