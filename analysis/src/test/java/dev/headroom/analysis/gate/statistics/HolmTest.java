package dev.headroom.analysis.gate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") gives 0.03 0.06 0.06 0.02. */
  @Test
  void adjusted_values_are_those_of_r() {
    List<Double> adjusted = Holm.adjusted(List.of(0.01, 0.04, 0.03, 0.005));

    assertThat(adjusted.get(0)).isCloseTo(0.03, EXACT);
    assertThat(adjusted.get(1)).isCloseTo(0.06, EXACT);
    assertThat(adjusted.get(2)).isCloseTo(0.06, EXACT);
    assertThat(adjusted.get(3)).isCloseTo(0.02, EXACT);
  }

  @Test
  void one_alone_stays_and_none_is_above_one() {
    assertThat(Holm.adjusted(List.of(0.02))).containsExactly(0.02);
    assertThat(Holm.adjusted(List.of(0.7, 0.9))).containsExactly(1.0, 1.0);
    assertThat(Holm.adjusted(List.of())).isEmpty();
  }
}
