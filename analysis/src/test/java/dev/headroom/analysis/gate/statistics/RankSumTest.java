package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankSumTest {
  /**
   * Critical values of U, one-sided, in every table: 5 and 5: 4; 10 and 10: 27, and 16 at 0.005.
   */
  @Test
  void critical_values_are_those_of_the_tables() {
    assertThat(RankSum.of(5, 5).atMost(0.05).rank()).isEqualTo(4 + 1);
    assertThat(RankSum.of(10, 10).atMost(0.05).rank()).isEqualTo(27 + 1);
    assertThat(RankSum.of(10, 10).atMost(0.005).rank()).isEqualTo(16 + 1);
    assertThat(RankSum.of(4, 8).atMost(0.05).rank()).isEqualTo(5 + 1);
    assertThat(RankSum.of(8, 4).atMost(0.05).rank()).isEqualTo(5 + 1);
  }

  /** 12 of the 252 orders of 5 and 5 have U of 4 at most: 1 + 1 + 2 + 3 + 5 partitions. */
  @Test
  void levels_are_counted_orders() {
    assertThat(RankSum.of(5, 5).atMost(0.05).level()).isCloseTo(12.0 / 252, within(1e-12));
    assertThat(RankSum.of(5, 5).atMost(0.004)).isEqualTo(new RankSum.Bound(1, 1.0 / 252));
    assertThat(RankSum.of(3, 1).atMost(0.3).level()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void so_few_runs_or_so_many_have_no_bound() {
    assertThat(RankSum.of(3, 3).atMost(0.04).rank()).isZero();
    assertThat(RankSum.of(5, 1).atMost(0.05).rank()).isZero();
    assertThat(RankSum.of(0, 5).atMost(0.05).rank()).isZero();
    assertThat(RankSum.of(21, 20).atMost(0.05).rank()).isZero();
  }
}
