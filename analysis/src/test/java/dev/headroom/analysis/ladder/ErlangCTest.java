package dev.headroom.analysis.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {

  /** On one server an arrival waits where the server is busy: P = ρ (Kleinrock 1975, 3.2). */
  @ParameterizedTest
  @CsvSource({"0.1", "0.5", "0.9"})
  void on_one_server_an_arrival_waits_with_the_probability_of_meeting_another(double utilization) {
    assertThat(ErlangC.waitingProbability(1, utilization)).isCloseTo(utilization, within(1e-12));
    assertThat(ErlangC.stretch(1, utilization)).isCloseTo(1 / (1 - utilization), within(1e-9));
  }

  /** On two servers C = 2ρ² / (1 + ρ), from the formula by hand. */
  @ParameterizedTest
  @CsvSource({"0.25", "0.5", "0.8"})
  void on_two_servers_the_closed_form_holds(double utilization) {
    assertThat(ErlangC.waitingProbability(2, utilization))
        .isCloseTo(2 * utilization * utilization / (1 + utilization), within(1e-12));
  }

  /**
   * Sum of Kleinrock's equation 3.38 written out term by term, in another order than the recursion:
   * a = cρ, C = (a^c / c!) / (1 − ρ) over Σ a^k / k! for k below c plus the same.
   */
  @ParameterizedTest
  @CsvSource({"3, 0.6667", "5, 0.8", "10, 0.9", "20, 0.95"})
  void the_recursion_equals_the_sum(int servers, double utilization) {
    double load = servers * utilization;
    double term = 1;
    double sum = 0;
    for (int k = 0; k < servers; k++) {
      sum += term;
      term *= load / (k + 1);
    }
    double waiting = term / (1 - utilization);
    assertThat(ErlangC.waitingProbability(servers, utilization))
        .isCloseTo(waiting / (sum + waiting), within(1e-12));
  }

  /** Two servers and one erlang wait with 1/3, three and two with 4/9: any table of Erlang C. */
  @Test
  void the_table_of_erlang_c_holds() {
    assertThat(ErlangC.waitingProbability(2, 0.5)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(ErlangC.waitingProbability(3, 2.0 / 3)).isCloseTo(4.0 / 9, within(1e-12));
  }

  /** The design's figures; on one server 1 / (1 − ρ) = 3 gives 2/3, on two 1 / (1 − ρ²) = 3. */
  @ParameterizedTest
  @CsvSource({"1, 0.67", "2, 0.82", "4, 0.90", "8, 0.95", "0.3, 0.67"})
  void more_cores_saturate_later(double cores, double utilization) {
    assertThat(ErlangC.saturatedUtilization(cores)).isCloseTo(utilization, within(0.006));
  }

  @Test
  void two_cores_saturate_at_the_root_of_two_thirds() {
    assertThat(ErlangC.saturatedUtilization(2)).isCloseTo(Math.sqrt(2.0 / 3), within(1e-9));
  }

  @Test
  void a_full_server_always_waits() {
    assertThat(ErlangC.waitingProbability(4, 1)).isEqualTo(1);
    assertThat(ErlangC.waitingProbability(4, 1.5)).isEqualTo(1);
  }
}
