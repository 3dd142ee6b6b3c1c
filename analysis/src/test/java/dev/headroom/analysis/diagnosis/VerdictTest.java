package dev.headroom.analysis.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static Verdict verdict(Verdict.Kind kind, double probability, AdviceCode... next) {
    return Verdict.without(
        kind, probability, Remark.of(ReasonCode.NO_LOAD), Stream.of(next).map(Remark::of).toList());
  }

  @Test
  void a_bottleneck_needs_its_resource() {
    assertThatThrownBy(() -> verdict(Verdict.Kind.BOTTLENECK, 0.9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_does_not_know_says_what_to_measure_next() {
    assertThatThrownBy(() -> verdict(Verdict.Kind.INCONCLUSIVE, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(verdict(Verdict.Kind.INCONCLUSIVE, 0.5, AdviceCode.LENGTHEN_STEPS).next())
        .hasSize(1);
  }

  @Test
  void a_probability_is_between_nothing_and_certainty() {
    assertThatThrownBy(() -> verdict(Verdict.Kind.HEALTHY, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> verdict(Verdict.Kind.HEALTHY, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void kinds_are_written_as_words_joined_by_hyphens() {
    assertThat(Verdict.Kind.values())
        .extracting(Verdict.Kind::code)
        .containsExactly(
            "bottleneck",
            "healthy",
            "target-failed",
            "inconclusive",
            "injector-limited",
            "machine-too-small",
            "machine-disturbed");
  }
}
