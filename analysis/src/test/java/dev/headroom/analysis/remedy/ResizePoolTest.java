package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResizePoolTest {
  private static final ResizePool REMEDY = new ResizePool();
  private static final Optional<Cause> TOO_SMALL =
      Optional.of(KnownSystem.cause("pool-too-small", POOL, "db connections"));

  private static final Evidence EVIDENCE =
      KnownSystem.evidence(
          RunBuilder.oneBox(),
          KnownSystem.pool(4, 0.05),
          KnownSystem.cpu(1, 0, Map.of("java", 0.004)));

  /** Little's law: 250 req/s hold 250 · 0.05 = 12.5 places; with half as many again 18.75. */
  @Test
  void the_pool_is_made_as_large_as_the_next_bottleneck_can_use_and_half_again() {
    RemedyEffect treatment = REMEDY.propose(EVIDENCE, POOL, TOO_SMALL).orElseThrow();
    assertThat(treatment.parameters()).containsEntry("size", "19");
    assertThat(treatment.pricePerHour()).contains(0.0);
  }

  @Test
  void then_the_next_bottleneck_binds() {
    RemedyEffect treatment = REMEDY.propose(EVIDENCE, POOL, TOO_SMALL).orElseThrow();
    assertThat(EVIDENCE.model().limitPerSecond()).isCloseTo(80, within(1e-9));
    assertThat(KnownSystem.after(treatment, EVIDENCE).limitPerSecond())
        .isCloseTo(250, within(1e-9));
    assertThat(KnownSystem.after(treatment, EVIDENCE).first().orElseThrow().id()).isEqualTo(CPU);
  }

  /** Where nothing else is known, twice its limit and half again: 2 · 80 · 1.5 · 0.05 = 12. */
  @Test
  void where_nothing_else_was_measured_the_size_is_modest() {
    Evidence evidence = KnownSystem.evidence(RunBuilder.oneBox(), KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(evidence, POOL, TOO_SMALL).orElseThrow().parameters())
        .containsEntry("size", "12");
  }

  @Test
  void a_pool_that_is_resized_grows() {
    Evidence evidence =
        KnownSystem.evidence(
            RunBuilder.oneBox(),
            KnownSystem.pool(4, 0.05),
            KnownSystem.cpu(1, 0, Map.of("java", 0.05)));
    assertThat(REMEDY.propose(evidence, POOL, TOO_SMALL).orElseThrow().parameters())
        .containsEntry("size", "5");
  }

  @Test
  void a_full_pool_that_is_a_symptom_is_left_alone() {
    Optional<Cause> symptom =
        Optional.of(KnownSystem.cause("full-pool-is-a-symptom", CPU, "box-1 db connections"));
    assertThat(REMEDY.propose(EVIDENCE, POOL, symptom)).isEmpty();
    assertThat(REMEDY.propose(EVIDENCE, POOL, Optional.empty())).isEmpty();
  }
}
