package dev.headroom.run.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Series COUNTER =
      Series.of(new double[] {0, 1, 2, 4}, new double[] {10, 11, 13, 17});

  @Test
  void the_last_value_is_that_of_the_last_sample_and_none_of_none() {
    assertThat(Series.of(new double[] {1, 2}, new double[] {5, 7}).last()).contains(7.0);
    assertThat(Series.of(new double[] {}, new double[] {}).last()).isEmpty();
  }

  @Test
  void a_counter_is_interpolated_between_its_samples() {
    assertThat(COUNTER.increase(0, 4)).isEqualTo(7);
    assertThat(COUNTER.increase(0.5, 1.5)).isEqualTo(0.5 + 1);
    assertThat(COUNTER.rate(2, 4)).isEqualTo(2);
    assertThat(COUNTER.increase(2.5, 3)).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_counter_that_falls_began_again_at_zero() {
    Series restarted = Series.of(new double[] {0, 1, 2}, new double[] {100, 3, 5});
    assertThat(restarted.increase(0, 2)).isEqualTo(5);
  }

  @Test
  void a_stretch_that_was_not_sampled_has_no_increase() {
    assertThat(COUNTER.increase(-1, 2)).isNaN();
    assertThat(COUNTER.increase(3, 5)).isNaN();
    assertThat(Series.of(new double[] {1}, new double[] {1}).increase(1, 1)).isNaN();
  }

  @Test
  void a_gauge_is_averaged_over_a_half_open_stretch() {
    assertThat(COUNTER.mean(1, 4)).isEqualTo(12);
    assertThat(COUNTER.max(0, 4)).isEqualTo(13);
    assertThat(COUNTER.min(0, 4)).isEqualTo(10);
    assertThat(COUNTER.mean(5, 6)).isNaN();
    assertThat(COUNTER.max(5, 6)).isNaN();
    assertThat(COUNTER.min(5, 6)).isNaN();
  }

  @Test
  void time_does_not_run_backwards() {
    assertThatThrownBy(() -> Series.of(new double[] {2, 1}, new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_median_of_a_stretch_is_not_moved_by_an_outlier() {
    Series series =
        Series.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {9, 550, 560, 3, 555, 565});
    assertThat(series.median(2, 7)).isEqualTo(555);
    assertThat(series.median(2, 4)).isEqualTo(555);
    assertThat(series.median(2, 2.5)).isEqualTo(550);
    assertThat(series.median(7, 9)).isNaN();
  }
}
