package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  /** Student's sleep data (Biometrika 6, 1908), as R has them. */
  private static final RunValues ONE = values(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);

  private static final RunValues OTHER = values(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

  private static RunValues values(Double... values) {
    return new RunValues(List.of(values), 0);
  }

  /** R: t.test(extra ~ group, data = sleep) gives t = -1.8608, df = 17.776, p = 0.07939. */
  @Test
  void welch_is_that_of_r() {
    Difference found = Difference.between(ONE, OTHER, Optional.empty()).orElseThrow();

    assertThat(found.estimate()).isCloseTo(1.58, within(1e-9));
    assertThat(found.estimate() / found.standardError()).isCloseTo(1.8608, within(5e-5));
    assertThat(found.degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
    assertThat(found.pValue()).isCloseTo(0.07939 / 2, within(5e-6));
  }

  /** t of 0.95 with 9 degrees of freedom is 1.833 in every table. */
  @Test
  void one_new_run_is_compared_with_a_prediction() {
    Difference found = Difference.between(ONE, values(2.75), Optional.empty()).orElseThrow();

    double s = 1.789010;
    assertThat(found.estimate()).isCloseTo(2.0, within(1e-9));
    assertThat(found.interval().high())
        .isCloseTo(2.0 + 1.833113 * s * Math.sqrt(1.1), within(1e-4));
  }

  @Test
  void what_is_known_of_earlier_runs_is_a_floor_and_stands_in_for_a_single_run() {
    Optional<Variance> known = Optional.of(new Variance(4, 20));

    Difference alike = Difference.between(values(1.0, 1.0, 1.0), values(2.0, 2.0), known).get();
    Difference single = Difference.between(values(1.0), values(2.0), known).get();

    assertThat(alike.standardError()).isCloseTo(2 * Math.sqrt(1.0 / 3 + 1.0 / 2), within(1e-9));
    assertThat(single.standardError()).isCloseTo(2 * Math.sqrt(2), within(1e-9));
    assertThat(single.degreesOfFreedom()).isEqualTo(20);
  }

  @Test
  void two_single_runs_of_which_nothing_is_known_tell_nothing() {
    assertThat(Difference.between(values(1.0), values(9.0), Optional.empty())).isEmpty();
  }

  @Test
  void what_a_run_cannot_tell_of_itself_no_comparison_can() {
    RunValues base = new RunValues(List.of(1.0, 1.0, 1.0, 1.0), 0.25);

    Difference found = Difference.between(base, base, Optional.empty()).orElseThrow();

    assertThat(found.standardError()).isCloseTo(0.5 * Math.sqrt(0.5), within(1e-9));
    assertThat(found.pValue()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void constant_values_differ_surely_or_not_at_all() {
    RunValues one = values(1.0, 1.0, 1.0);

    assertThat(Difference.between(one, values(2.0, 2.0), Optional.empty()).get().pValue()).isZero();
    assertThat(Difference.between(one, one, Optional.empty()).get().pValue()).isEqualTo(1);
    assertThat(Difference.between(one, one, Optional.empty()).get().interval().high()).isZero();
  }
}
