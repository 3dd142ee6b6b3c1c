package dev.headroom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.math.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void rates_keep_three_figures_or_so_and_what_is_no_number_is_a_dash() {
    assertThat(Figures.rate(1120.4)).isEqualTo("1,120");
    assertThat(Figures.rate(43.04)).isEqualTo("43.0");
    assertThat(Figures.rate(0.254)).isEqualTo("0.25");
    assertThat(Figures.rate(Double.NaN)).isEqualTo("–");
    assertThat(Figures.rate(Double.POSITIVE_INFINITY)).isEqualTo("∞");
  }

  @Test
  void times_are_in_milliseconds() {
    assertThat(Figures.millis(0.00035)).isEqualTo("0.35");
    assertThat(Figures.millis(0.0478)).isEqualTo("47.8");
    assertThat(Figures.millis(1.234)).isEqualTo("1,234");
  }

  @Test
  void a_response_time_of_zero_is_one_that_the_log_does_not_tell() {
    assertThat(Figures.responseMillis(0, 0, 9)).isEqualTo("< 1");
    assertThat(Figures.responseMillis(0.00042, 0, 9)).isEqualTo("0.42");
    assertThat(Figures.responseMillis(0, 0.99, 9)).isEqualTo("–");
    assertThat(Figures.responseMillis(0, 0, 0)).isEqualTo("–");
  }

  @Test
  void a_probability_below_one_never_reads_as_certain() {
    assertThat(Figures.probability(0.9996)).isEqualTo(">99 %");
    assertThat(Figures.probability(0.97)).isEqualTo("97 %");
    assertThat(Figures.probability(1)).isEqualTo("100 %");
  }

  @Test
  void an_interval_is_half_its_width_and_says_nothing_where_it_has_none() {
    assertThat(Figures.plusMinus(new Interval(425, 438, 451))).contains("±3 %");
    assertThat(Figures.plusMinus(new Interval(999, 1000, 1001))).contains("±1 %");
    assertThat(Figures.plusMinus(Interval.exactly(5))).isEmpty();
    assertThat(Figures.plusMinus(Interval.exactly(0))).isEmpty();
  }

  @Test
  void a_price_has_a_sign_unless_there_is_none_or_nobody_knows_it() {
    assertThat(Figures.price(Optional.of(0.1))).isEqualTo("+$0.10/h");
    assertThat(Figures.price(Optional.of(-0.023))).isEqualTo("-$0.023/h");
    assertThat(Figures.price(Optional.of(0.0))).isEqualTo("$0");
    assertThat(Figures.price(Optional.empty())).isEqualTo("$?");
  }
}
