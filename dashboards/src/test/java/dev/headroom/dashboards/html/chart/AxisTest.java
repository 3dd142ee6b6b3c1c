package dev.headroom.dashboards.html.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void a_linear_axis_divides_in_proportion_and_keeps_what_lies_outside_on_its_edge() {
    Axis axis = Axis.linear(0, 400, 100, 200);

    assertThat(axis.at(100)).isEqualTo(125);
    assertThat(axis.at(-5)).isEqualTo(100);
    assertThat(axis.at(1e9)).isEqualTo(200);
    assertThat(axis.ticks()).containsExactly(0.0, 100.0, 200.0, 300.0, 400.0);
  }

  @Test
  void a_logarithmic_axis_gives_each_power_of_ten_the_same_length() {
    Axis axis = Axis.logarithmic(0.0046, 0.642, 300, 0);

    assertThat(axis.low()).isCloseTo(0.001, within(1e-12));
    assertThat(axis.high()).isCloseTo(1, within(1e-12));
    assertThat(axis.at(0.01)).isCloseTo(200, within(1e-9));
    assertThat(axis.ticks()).hasSize(4);
  }

  @Test
  void an_axis_without_length_is_given_one_or_refused() {
    assertThat(Axis.linear(3, 3, 0, 1).high()).isGreaterThan(3);
    assertThat(Axis.logarithmic(1, 1, 0, 1).high()).isEqualTo(10);
    assertThatThrownBy(() -> new Axis(0, 1, 0, 1, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
