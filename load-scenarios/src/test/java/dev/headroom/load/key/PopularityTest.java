package dev.headroom.load.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PopularityTest {
  private static final int DRAWS = 200_000;

  /**
   * The slope of log frequency over log rank, by maximum likelihood (A. Clauset, C. R. Shalizi and
   * M. E. J. Newman, "Power-law distributions in empirical data", SIAM Review 51, 2009), is 1.1
   * within three standard errors; ten million keys need no more time a draw than ten.
   */
  @Test
  void ten_million_keys_have_the_exponent_that_was_asked_for() {
    int count = 10_000_000;
    double s = 1.1;
    SkewedIds ids = new SkewedIds(count, s, 0, Double.POSITIVE_INFINITY);
    SplittableRandom random = new SplittableRandom(3);
    long first = 0;
    long second = 0;
    for (int i = 0; i < DRAWS; i++) {
      long id = ids.draw(random, 0);
      first += id == ids.idOfRank(0) ? 1 : 0;
      second += id == ids.idOfRank(1) ? 1 : 0;
    }
    double exponent = Math.log((double) first / second) / Math.log(2);
    double error = Math.sqrt(1.0 / first + 1.0 / second) / Math.log(2);
    assertThat((exponent - s) / error).isBetween(-3.29, 3.29);
    // ζ(1.1) − the tail's integral 10⁷^(−0.1) / 0.1 = 10.584448 − 1.995262.
    double share = 1 / (10.584448 - 1.995262);
    double sd = Math.sqrt(share * (1 - share) / DRAWS);
    assertThat(((double) first / DRAWS - share) / sd).isBetween(-3.29, 3.29);
  }

  @Test
  void one_hot_key_has_its_share_on_top_of_the_law() {
    SkewedIds ids = new SkewedIds(1_000_000, 0.5, 0.2, Double.POSITIVE_INFINITY);
    assertThat(shareOf(ids, ids.idOfRank(0), 0)).isCloseTo(0.2, within(0.006));
  }

  @Test
  void the_hot_set_drifts_a_rank_at_a_time() {
    SkewedIds ids = new SkewedIds(1_000, 1.5, 0, 10);
    long hottest = ids.idOfRank(0);
    double before = shareOf(ids, hottest, 0);
    double after = shareOf(ids, hottest, 10.5);

    assertThat(before / after).isCloseTo(Math.pow(2, 1.5), within(0.15));
    assertThat(shareOf(ids, hottest, 5_000)).isLessThan(before / 20);
  }

  @Test
  void numbers_of_a_path_are_drawn_evenly_unless_a_skew_is_asked_for() {
    SplittableRandom random = new SplittableRandom(1);
    IdSource even = new Popularity(Optional.empty(), 0, Optional.empty()).numbers(5, 8);
    IdSource skewed = new Popularity(Optional.of(2.0), 0, Optional.empty()).numbers(5, 8);
    double[] evenly = new double[4];
    double[] unevenly = new double[4];
    for (int i = 0; i < DRAWS; i++) {
      evenly[(int) even.draw(random, 0) - 5] += 1.0 / DRAWS;
      unevenly[(int) skewed.draw(random, 0) - 5] += 1.0 / DRAWS;
    }
    assertThat(evenly).containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(0.006));
    // 1 / (1 + 1/4 + 1/9 + 1/16).
    assertThat(unevenly[0]).isCloseTo(0.702439, within(0.006));
  }

  private static double shareOf(SkewedIds ids, long wanted, double seconds) {
    SplittableRandom random = new SplittableRandom(11);
    int found = 0;
    for (int i = 0; i < DRAWS; i++) {
      found += ids.draw(random, seconds) == wanted ? 1 : 0;
    }
    return (double) found / DRAWS;
  }
}
