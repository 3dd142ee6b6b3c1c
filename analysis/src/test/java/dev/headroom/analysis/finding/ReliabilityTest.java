package dev.headroom.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void more_evidence_is_never_less_sure_and_nothing_is_certain() {
    double before = 0;
    for (double came = 0; came <= 1; came += 0.01) {
      double p = Reliability.of(came);

      assertThat(p).isGreaterThanOrEqualTo(before).isBetween(0.0, 0.9999);
      before = p;
    }
    assertThat(Reliability.of(1)).isGreaterThan(0.97);
  }

  @Test
  void what_it_came_to_follows_from_what_is_said() {
    for (double came : new double[] {0.3, 0.6, 0.85, 0.97}) {
      assertThat(Reliability.cameTo(Reliability.of(came))).isCloseTo(came, within(1e-9));
    }
  }
}
