package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VarianceTest {
  @Test
  void a_sample_is_divided_by_one_less_than_it_has() {
    Variance variance = Variance.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0)).orElseThrow();

    assertThat(variance.value()).isCloseTo(32.0 / 7, within(1e-12));
    assertThat(variance.degreesOfFreedom()).isEqualTo(7);
    assertThat(Variance.of(List.of(1.0))).isEmpty();
  }

  @Test
  void groups_weigh_as_their_degrees_of_freedom() {
    Variance pooled =
        Variance.pooled(List.of(new Variance(1, 4), new Variance(4, 8))).orElseThrow();

    assertThat(pooled).isEqualTo(new Variance(3, 12));
    assertThat(pooled.knownAtMost(10)).isEqualTo(new Variance(3, 10));
    assertThat(Variance.pooled(List.of())).isEmpty();
  }
}
