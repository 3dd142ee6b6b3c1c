package dev.headroom.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Interval;
import org.junit.jupiter.api.Test;

class ThroughputMeanTest {

  /**
   * 8, 9, 10, 11, 12: mean 10, sample variance 10/4, and t = 2.132 for 95 % at four degrees of
   * freedom (any table of Student's t), so 10 ± 2.132 · √2.5 / √5 = 10 ± 1.5075.
   */
  @Test
  void the_interval_is_students() {
    LoadBuilder load = new LoadBuilder().users(1, 8, 9, 10, 11, 12);
    Interval mean = ThroughputMean.of(load.plateaus(), load.windows());
    assertThat(mean.estimate()).isCloseTo(10, within(1e-12));
    assertThat(mean.low()).isCloseTo(10 - 1.5075, within(0.001));
    assertThat(mean.high()).isCloseTo(10 + 1.5075, within(0.001));
  }

  @Test
  void every_second_of_every_plateau_weighs_the_same() {
    LoadBuilder load = new LoadBuilder().users(1, 10, 10, 10, 10, 10, 10).users(2, 20, 20);
    assertThat(ThroughputMean.of(load.plateaus(), load.windows()).estimate())
        .isCloseTo(100.0 / 8, within(1e-12));
  }

  @Test
  void a_second_without_any_response_counts() {
    LoadBuilder load = new LoadBuilder().users(1, 10, 0, 10, 0);
    assertThat(ThroughputMean.of(load.plateaus(), load.windows()).estimate())
        .isCloseTo(5, within(1e-12));
  }

  @Test
  void one_second_has_no_interval() {
    LoadBuilder load = new LoadBuilder().users(1, 10);
    assertThat(ThroughputMean.of(load.plateaus(), load.windows())).isEqualTo(Interval.exactly(10));
  }
}
