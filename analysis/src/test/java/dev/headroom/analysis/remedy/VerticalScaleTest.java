package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.evidence.Evidence;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerticalScaleTest {
  private static final VerticalScale REMEDY = new VerticalScale();

  /** (2C − b) / D: a background that does not grow leaves a little more than twice. */
  @Test
  void twice_the_cpu_is_twice_the_capacity_at_the_same_demand_and_background() {
    Evidence evidence =
        KnownSystem.evidence(
            RunBuilder.oneBox().price(0.25), KnownSystem.cpu(1, 0.1, Map.of("java", 0.003)));
    RemedyEffect treatment = REMEDY.propose(evidence, CPU, Optional.empty()).orElseThrow();
    assertThat(evidence.model().limitPerSecond()).isCloseTo(300, within(1e-9));
    assertThat(KnownSystem.after(treatment, evidence).limitPerSecond())
        .isCloseTo(1.9 / 0.003, within(1e-9));
    assertThat(treatment.pricePerHour()).contains(0.25);
    assertThat(treatment.parameters()).containsEntry("box", "box-1").containsEntry("factor", "2");
  }

  @Test
  void a_price_that_nobody_said_is_not_known() {
    Evidence evidence =
        KnownSystem.evidence(RunBuilder.oneBox(), KnownSystem.cpu(1, 0, Map.of("java", 0.003)));
    assertThat(REMEDY.propose(evidence, CPU, Optional.empty()).orElseThrow().pricePerHour())
        .isEmpty();
  }

  @Test
  void a_pool_is_not_scaled_with_its_box() {
    Evidence evidence = KnownSystem.evidence(RunBuilder.oneBox(), KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(evidence, POOL, Optional.empty())).isEmpty();
  }

  @Test
  void a_resource_that_the_model_does_not_have_is_not_scaled() {
    Evidence evidence = KnownSystem.evidence(RunBuilder.oneBox(), KnownSystem.pool(4, 0.05));
    assertThat(REMEDY.propose(evidence, CPU, Optional.empty())).isEmpty();
  }
}
