package dev.headroom.analysis.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void plus_minus_is_half_the_width_over_the_estimate() {
    assertThat(new Interval(97, 100, 103).relativeHalfWidth()).isCloseTo(0.03, within(1e-12));
    assertThat(Interval.exactly(7).relativeHalfWidth()).isZero();
  }

  @Test
  void a_negative_factor_turns_an_interval_around() {
    assertThat(new Interval(1, 2, 4).times(3)).isEqualTo(new Interval(3, 6, 12));
    assertThat(new Interval(1, 2, 4).times(-1)).isEqualTo(new Interval(-4, -2, -1));
  }

  @Test
  void an_estimate_outside_of_its_interval_is_refused_and_so_is_no_number() {
    assertThatThrownBy(() -> new Interval(1, 0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(1, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(1, Double.NaN, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
