package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResolutionTest {
  /** From a table of t: 1.8595 and 0.8889 with 8 degrees of freedom, 1.9432 and 0.9057 with 6. */
  @Test
  void runs_that_are_needed_follow_the_table_of_t() {
    Difference any = new Difference(0, 0.01, 8);

    assertThat(Resolution.of(any, 0.03, 0.0530).runsNeeded()).hasValue(5);
    assertThat(Resolution.of(any, 0.03, 0.0520).runsNeeded()).hasValue(6);
    assertThat(Resolution.of(any, 0.03, 0.0603).runsNeeded()).hasValue(5);
    assertThat(Resolution.of(any, 0.03, 0.0605).runsNeeded()).hasValue(4);
    assertThat(Resolution.of(any, 0.03, 0.0605).smallestEffect())
        .isCloseTo(0.01 * (1.8595 + 0.8889), within(1e-6));
  }

  @Test
  void noise_that_no_number_of_runs_beats_says_so() {
    assertThat(Resolution.of(new Difference(0, 1, 8), 9, 0.05).runsNeeded()).isEmpty();
  }
}
