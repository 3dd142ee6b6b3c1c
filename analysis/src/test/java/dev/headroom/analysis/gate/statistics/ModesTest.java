package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModesTest {
  @Test
  void two_groups_of_runs_are_seen_and_one_outlier_is_none() {
    assertThat(Modes.areSeveral(List.of(1.0, 1.4, 1.01, 1.41, 1.02), 0.05)).isTrue();
    assertThat(Modes.areSeveral(List.of(1.0, 1.01, 1.02, 1.4, 1.03), 0.05)).isFalse();
    assertThat(Modes.areSeveral(List.of(1.0, 1.1, 1.2, 1.3, 1.4), 0.05)).isFalse();
    assertThat(Modes.areSeveral(List.of(1.0, 1.0, 1.0, 1.0), 0.05)).isFalse();
    assertThat(Modes.areSeveral(List.of(1.0, 2.0), 0.05)).isFalse();
  }

  @Test
  void groups_closer_than_the_margin_are_of_no_interest() {
    assertThat(Modes.areSeveral(List.of(1.0, 1.04, 1.0, 1.04), 0.05)).isFalse();
  }
}
